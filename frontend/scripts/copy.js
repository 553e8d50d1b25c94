/* Copying inside the click, with the truth about whether it worked. */
(() => {
  const tessera = (window.tessera ??= {});
  if (tessera.copyOnClick) return;
  const SHOWN_MILLIS = 2500;

  const announcer = document.createElement('div');
  announcer.className = 'visually-hidden';
  announcer.setAttribute('aria-live', 'polite');
  const place = () => document.body.append(announcer);
  document.body ? place() : document.addEventListener('DOMContentLoaded', place);

  const announce = (text) => {
    announcer.textContent = '';
    setTimeout(() => (announcer.textContent = text), 100);
  };

  const copy = async (text) => {
    if (navigator.clipboard && window.isSecureContext) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        /* refused by policy or focus: the old way may still work */
      }
    }
    return copyByCommand(text);
  };

  /* A page served without TLS has no clipboard object; the copy event lets us hand over the text. */
  const copyByCommand = (text) => {
    let handed = false;
    const hand = (event) => {
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      handed = true;
    };
    document.addEventListener('copy', hand, { capture: true, once: true });
    try {
      return document.execCommand('copy') && handed;
    } catch {
      return false;
    } finally {
      document.removeEventListener('copy', hand, { capture: true });
    }
  };

  const select = (source) => source && window.getSelection().selectAllChildren(source);

  tessera.copyOnClick = (button, text, source, done, failed) => {
    let timer;
    const onClick = async () => {
      const worked = await copy(text);
      if (!worked) select(source);
      button.dataset.copy = worked ? 'done' : 'failed';
      announce(worked ? done : failed);
      clearTimeout(timer);
      timer = setTimeout(() => delete button.dataset.copy, SHOWN_MILLIS);
    };
    button.addEventListener('click', onClick);
    return () => button.removeEventListener('click', onClick);
  };
})();
