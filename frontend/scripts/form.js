/* Enter in a one-line field submits, as in any form; not in a text area, on a button, or while a list is open. */
(() => {
  const tessera = (window.tessera ??= {});
  if (tessera.submitOnEnter) return;

  const isOneLine = (target) => target instanceof HTMLInputElement && target.getAttribute('aria-expanded') !== 'true';

  tessera.submitOnEnter = (form, button) => {
    const submit = (event) => {
      if (event.key === 'Enter' && !event.isComposing && !event.defaultPrevented && isOneLine(event.target)) {
        /* after the field's own change event, so the server has the value first */
        setTimeout(() => button.disabled || button.click());
      }
    };
    form.addEventListener('keydown', submit);
    return () => form.removeEventListener('keydown', submit);
  };
})();
