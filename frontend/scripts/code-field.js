/* Keeps a code field to its digits while they are typed or pasted, and marks the cell that comes next. */
(() => {
  const tessera = (window.tessera ??= {});
  if (tessera.codeField) return;
  const LENGTH = 6;

  const sync = (field) => {
    const input = field.querySelector('input');
    field.querySelectorAll('.code-field-cells > span').forEach((cell, index) => {
      cell.toggleAttribute('data-next', index === Math.min(input.value.length, LENGTH - 1));
    });
  };

  tessera.codeFieldSync = sync;

  tessera.codeField = (field) => {
    const input = field.querySelector('input');
    const keepDigits = () => {
      const digits = input.value.normalize('NFKC').replace(/[^0-9]/g, '').slice(0, LENGTH);
      if (digits !== input.value) input.value = digits;
      sync(field);
    };
    /* captured on the way down, so the server hears only digits */
    field.addEventListener('input', keepDigits, true);
    sync(field);
    return () => field.removeEventListener('input', keepDigits, true);
  };
})();
