/* The colour scheme a person chose in this browser: applied while the head loads, changed by ThemeSwitch. */
(() => {
  const tessera = (window.tessera ??= {});
  const KEY = 'tessera.theme';
  const CHOICES = ['system', 'light', 'dark'];
  if (tessera.themeSwitch) return;

  const read = () => {
    try {
      const stored = localStorage.getItem(KEY);
      return CHOICES.includes(stored) ? stored : 'system';
    } catch {
      return 'system';
    }
  };

  const apply = (choice) => {
    document.documentElement.style.colorScheme = choice === 'system' ? 'light dark' : choice;
    document.querySelectorAll('.theme-switch [data-theme]').forEach((button) => {
      button.setAttribute('aria-pressed', String(button.dataset.theme === choice));
    });
  };

  const choose = (choice) => {
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      /* a browser without storage keeps the choice until the page is left */
    }
    apply(choice);
  };

  tessera.themeSwitch = (group) => {
    const pick = (event) => {
      const button = event.target.closest('[data-theme]');
      if (button) choose(button.dataset.theme);
    };
    group.addEventListener('click', pick);
    apply(read());
    return () => group.removeEventListener('click', pick);
  };

  window.addEventListener('storage', (event) => event.key === KEY && apply(read()));
  apply(read());
})();
