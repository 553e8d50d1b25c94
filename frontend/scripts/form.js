/* Enter in a one-line field submits, as in any form; not in a text area, on a button, while a list is open, or in a field
   within a field that searches its own choices.
   In a dialog the first field takes the focus, too. */
(() => {
  const tessera = (window.tessera ??= {});
  if (tessera.form) return;

  const FIRST_FIELD = 'input:not([disabled], [readonly]), textarea:not([disabled], [readonly])';

  const isOneLine = (target) =>
    target instanceof HTMLInputElement &&
    target.getAttribute('aria-expanded') !== 'true' &&
    !target.closest('[data-own-enter]');

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

  tessera.form = (form, button) => {
    /* a frame after the dialog has taken the focus itself */
    requestAnimationFrame(() => requestAnimationFrame(() => form.querySelector(FIRST_FIELD)?.focus()));
    return tessera.submitOnEnter(form, button);
  };
})();
