/* Holds a button back for some seconds, counting in its label; it keeps its focus, so nobody loses their place. */
(() => {
  const tessera = (window.tessera ??= {});
  if (tessera.countdown) return;

  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

  tessera.countdown = (button, seconds, waiting) => {
    const count = button.querySelector('.countdown-count');
    const end = Date.now() + seconds * 1000;
    const swallow = (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    const release = () => {
      clearInterval(timer);
      button.removeEventListener('click', swallow, true);
      button.removeAttribute('aria-disabled');
      count.textContent = '';
    };
    const tick = () => {
      const left = Math.ceil((end - Date.now()) / 1000);
      if (left <= 0) return release();
      count.textContent = waiting.replace('{0}', clock(left));
    };
    button.setAttribute('aria-disabled', 'true');
    button.addEventListener('click', swallow, true);
    const timer = setInterval(tick, 500);
    tick();
    return release;
  };
})();
