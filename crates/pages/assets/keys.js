// Keys of the working rooms: a key does what the button that names it in data-key does, or goes to the field that names it. None works
// while somebody types, or with another key held down. Among rows, j goes to the next and k to the one before. Also: seconds that are left, counted down, and a text copied by a button.
(() => {
  'use strict';
  const typing = (target) => target.closest('input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]');
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing || typing(event.target)) return;
    const rows = [...document.querySelectorAll('[data-row]')];
    const by = { j: 1, k: -1 }[event.key];
    if (by && rows.length) {
      const at = rows.indexOf(document.activeElement);
      const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1);
      event.preventDefault();
      rows[to].focus();
      return;
    }
    const named = document.querySelector(`[data-key="${CSS.escape(event.key)}"]:not([hidden],:disabled)`);
    if (!named) return;
    event.preventDefault();
    if (named.matches('button,a')) named.click();
    else named.focus();
  });

  for (const button of document.querySelectorAll('[data-copy]')) {
    const told = button.parentElement.querySelector('[data-copied]');
    button.hidden = false;
    button.addEventListener('click', async () => {
      const shown = document.getElementById(button.dataset.copy);
      try {
        await navigator.clipboard.writeText(shown.textContent);
        told.textContent = told.dataset.copied;
      } catch {
        // Browsers copy for encrypted pages alone: the whole of it is chosen, to be copied by hand.
        getSelection().selectAllChildren(shown);
      }
    });
  }

  const timer = document.querySelector('[data-left]');
  if (timer) {
    const until = performance.now() + Number(timer.dataset.left) * 1000;
    const count = setInterval(() => {
      const left = Math.ceil((until - performance.now()) / 1000);
      timer.textContent = left > 0 ? timer.getAttribute(`data-left-${left}`) : timer.dataset.over;
      if (left > 0) return;
      clearInterval(count);
      timer.parentElement.querySelector('button').disabled = true;
    }, 250);
  }
})();
