/* The API reference: the address names the operation that is open, and opens the one that it names. */
(() => {
  const tessera = (window.tessera ??= {});
  if (tessera.followFragment) return;

  const named = (page) => {
    const id = decodeURIComponent(location.hash.slice(1));
    return id && page.querySelector(`details[id="${CSS.escape(id)}"]`);
  };

  const open = (page) => {
    const operation = named(page);
    if (!operation) return;
    operation.open = true;
    operation.scrollIntoView({block: 'start'});
    operation.querySelector('summary')?.focus({preventScroll: true});
  };

  tessera.followFragment = (page) => {
    if (page.followsFragment) return;
    page.followsFragment = true;
    const follow = () => (page.isConnected ? open(page) : removeEventListener('hashchange', follow));
    addEventListener('hashchange', follow);
    page.addEventListener(
      'toggle',
      ({target}) => {
        if (target.open && target.id && location.hash !== '#' + target.id) {
          history.replaceState(history.state, '', '#' + target.id);
        }
      },
      true
    );
    requestAnimationFrame(() => open(page));
  };
})();
