/* Takes ranges out of the line, the moment they are complete; the server makes chips of them. */
(() => {
  const tessera = (window.tessera ??= {});
  if (tessera.ranges) return;

  const PAUSE_MILLIS = 600;
  const SEPARATOR = /[\s,;]/;
  const COMPLETE = /^(.*[\s,;])([^\s,;]*)$/s;

  tessera.rangesEdit = (input, text) => {
    input.value = `${text} ${input.value}`.trim();
    input.focus();
    input.select();
  };

  tessera.ranges = (field) => {
    const input = field.querySelector('input');
    let pause;
    const tell = (name, text) => field.dispatchEvent(new CustomEvent(name, { detail: text }));
    const enter = (text, rest) => {
      clearTimeout(pause);
      input.value = rest;
      tell(text.trim() ? 'ranges-entered' : 'ranges-typed', text);
    };
    const onInput = () => {
      const [, complete, rest] = COMPLETE.exec(input.value) ?? [];
      if (complete) enter(complete, rest);
      clearTimeout(pause);
      pause = setTimeout(() => tell('ranges-typed', input.value), PAUSE_MILLIS);
    };
    /* an input would run pasted lines together */
    const onPaste = (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (input.readOnly || !SEPARATOR.test(text.trim())) return;
      event.preventDefault();
      const { value, selectionStart, selectionEnd } = input;
      enter(value.slice(0, selectionStart) + text + value.slice(selectionEnd), '');
    };
    const onKey = (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter' && input.value.trim()) {
        event.preventDefault();
        enter(input.value, '');
      } else if (event.key === 'Backspace' && !input.value && !event.repeat) {
        event.preventDefault();
        tell('ranges-back', '');
      }
    };
    const onLeave = () => enter(input.value, '');
    const onBox = (event) => event.target.matches('.ranges-field-box, ul') && input.focus();
    const heard = { input: onInput, paste: onPaste, keydown: onKey, blur: onLeave };
    Object.entries(heard).forEach(([name, listener]) => input.addEventListener(name, listener));
    field.addEventListener('click', onBox);
    return () => {
      Object.entries(heard).forEach(([name, listener]) => input.removeEventListener(name, listener));
      field.removeEventListener('click', onBox);
      clearTimeout(pause);
    };
  };
})();
