/* The keyboard in lists: Enter opens a row, the focus comes back to it, arrows walk through check boxes. */
(() => {
  const tessera = (window.tessera ??= {});
  if (tessera.focusRow) return;

  const FOCUSABLE = 'a[href], button, input, [tabindex]';

  const contentOf = (cell) => cell.querySelector('slot')?.assignedElements()[0];

  tessera.rowsOpenOnEnter = (grid) => {
    const open = (event) => {
      const cell = event.composedPath()[0];
      if (event.key !== 'Enter' || !cell.matches?.('tbody td')) return;
      const opener = [...cell.parentElement.querySelectorAll('td')]
        .map((other) => contentOf(other)?.querySelector('.row-opener'))
        .find(Boolean);
      const own = contentOf(cell)?.querySelector(FOCUSABLE);
      if (!opener || (own && own !== opener)) return;
      event.stopPropagation();
      opener.click();
    };
    grid.addEventListener('keydown', open, true);
    return () => grid.removeEventListener('keydown', open, true);
  };

  /* Only where the focus got lost: nobody is torn away from where they went meanwhile. */
  tessera.focusRow = (grid, key) => {
    setTimeout(() => {
      if (document.activeElement && document.activeElement !== document.body) return;
      const row = key && grid.querySelector(`[data-row="${CSS.escape(key)}"]`);
      (row || grid.shadowRoot?.querySelector('#items [tabindex="0"]') || grid).focus();
    }, 50);
  };

  /* With Shift, a box stands for all rows since the last one that was clicked. */
  tessera.pickRanges = (grid) => {
    let last = -1;
    const forget = () => (last = -1);
    const heard = (event) => {
      const box = event.composedPath().find((node) => node.classList?.contains('row-box'));
      if (!box) return;
      const { index } = grid.getEventContext(event);
      if (event.shiftKey && last >= 0 && index !== last) {
        const detail = { from: Math.min(last, index), to: Math.max(last, index), wanted: !box.checked };
        grid.dispatchEvent(new CustomEvent('range-picked', { detail }));
      }
      last = index;
    };
    grid.addEventListener('click', heard, true);
    grid.addEventListener('sorter-changed', forget);
    return () => {
      grid.removeEventListener('click', heard, true);
      grid.removeEventListener('sorter-changed', forget);
    };
  };

  tessera.arrowKeys = (list, selector) => {
    const walk = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      const stops = [...list.querySelectorAll(selector)].filter((stop) => stop.checkVisibility());
      const next = stops[stops.indexOf(event.target) + step];
      event.preventDefault();
      next?.focus();
    };
    list.addEventListener('keydown', walk);
    return () => list.removeEventListener('keydown', walk);
  };
})();
