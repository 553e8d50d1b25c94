/* Single keys that do something, unless somebody types, a dialog is open, or they were switched off in this browser. */
(() => {
  const tessera = (window.tessera ??= {});
  if (tessera.shortcuts) return;

  const OFF = 'tessera-shortcuts-off';
  const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])';
  const OPEN = 'vaadin-dialog[opened], vaadin-select[opened], vaadin-menu-bar [expanded], vaadin-date-picker[opened], vaadin-combo-box[opened]';

  tessera.shortcutsUsed = () => {
    try {
      return localStorage.getItem(OFF) === null;
    } catch {
      return true; /* a browser that keeps nothing */
    }
  };

  tessera.useShortcuts = (used) => {
    try {
      used ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '');
    } catch {
      /* then they stay as they are */
    }
  };

  /* A grid takes Escape to leave a cell, which is no reason for the page to do nothing. */
  const taken = (event) => event.defaultPrevented && event.key !== 'Escape';

  const meant = (event, host) =>
    !(taken(event) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) &&
    (event.key === 'Escape' || (event.key.length === 1 && tessera.shortcutsUsed())) &&
    !event.composedPath()[0].matches?.(TYPING) &&
    host.isConnected;

  tessera.shortcuts = (host) => {
    let atRest = true;
    /* Before whoever closes what is open with this very key. */
    const look = () => (atRest = !document.querySelector(OPEN));
    const heard = (event) => {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!atRest || !host.dataset.keys.split(' ').includes(key) || !meant(event, host)) return;
      if (key === '/') event.preventDefault(); /* Firefox would search the page */
      host.dispatchEvent(new CustomEvent('shortcut', { detail: key }));
    };
    document.addEventListener('keydown', look, true);
    document.addEventListener('keydown', heard);
    return () => {
      document.removeEventListener('keydown', look, true);
      document.removeEventListener('keydown', heard);
    };
  };
})();
