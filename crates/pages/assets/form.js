// A section of a report that saves while it is typed. Each answer is sent on its own, with the number of the answer that the page
// shows; what comes of it is said beside the question. Nothing is kept in the browser but in this page: machines are shared.
(() => {
  const form = document.getElementById('answers');
  if (!form || !form.dataset.live) return;
  const say = form.dataset;
  const PAUSE = 800, AGAIN = 5000, LOOK = 15000;
  const status = document.getElementById('saved');
  const at = (name) => form.elements.namedItem(name);
  const box = (id) => document.getElementById(`q-${id}`);
  const questions = new Map();

  const PARTS = ['v', 'r', 'w', 'x'];
  const typed = (id) => PARTS.map((part) => at(`${part}.${id}`)?.value ?? '').join('\u0000') + (at(`c.${id}`)?.checked ?? '');
  /** What is known of a question: the text that the server was sent, whether it waits, whether it is on its way. */
  const of = (id) => questions.get(id);
  for (const { dataset: { q } } of form.querySelectorAll('[data-q]')) {
    questions.set(q, { timer: 0, sending: false, dirty: false, stuck: false, sent: typed(q) });
  }
  const unsent = () => [...questions.values()].some((q) => q.dirty || q.sending || q.stuck);

  const tell = (id, text, ...more) => {
    const place = box(id)?.querySelector('.told');
    if (place) place.replaceChildren(text, ...more);
  };
  const found = (id, list) => {
    const place = document.getElementById(`f-${id}`);
    if (!place) return;
    const words = { missing: say.missing, must: say.must, explain: say.explain, settled: say.settled, note: say.note };
    place.replaceChildren(...list.map(({ class: kind, text }) => {
      const item = document.createElement('li');
      item.className = `f-${kind}`;
      const strong = document.createElement('strong');
      strong.textContent = words[kind];
      item.append(strong, ` ${text}`);
      return item;
    }));
    const wrong = list.some((f) => f.class === 'must');
    box(id).classList.toggle('amiss', wrong);
    const control = at(`v.${id}`);
    if (control && control.tagName !== 'SELECT') wrong ? control.setAttribute('aria-invalid', 'true') : control.removeAttribute('aria-invalid');
    // A question that has to be explained gets its place for that; the number of an explanation that is not there is 0.
    if (list.some((f) => f.class === 'explain') && !at(`x.${id}`)) explain(id);
  };
  const explain = (id) => {
    const number = Object.assign(document.createElement('input'), { type: 'hidden', name: `e.${id}`, value: '0' });
    const label = Object.assign(document.createElement('label'), { htmlFor: `x-${id}`, className: 'explains', textContent: say.explanation });
    const text = Object.assign(document.createElement('textarea'), { id: `x-${id}`, name: `x.${id}`, rows: 2 });
    document.getElementById(`f-${id}`).before(number, label, text);
  };

  const body = (id) => {
    const pairs = new URLSearchParams({ section: at('section').value });
    for (const part of [...PARTS, 'n', 'e', 'u', 'c']) {
      const control = at(`${part}.${id}`);
      if (control && (control.type !== 'checkbox' || control.checked)) pairs.append(control.name, control.value);
    }
    return pairs;
  };

  const send = async (id) => {
    const q = of(id);
    clearTimeout(q.timer);
    if (q.sending) return void (q.dirty = true);
    const [sent, pairs] = [typed(id), body(id)];
    Object.assign(q, { sending: true, dirty: false, sent });
    status.textContent = say.saving;
    let answer;
    try {
      answer = await fetch(form.action, { method: 'POST', body: pairs, headers: { accept: 'application/json' }, redirect: 'error' });
    } catch { /* no connection: below */ }
    q.sending = false;
    if (!answer || answer.status >= 500 || answer.status === 429) {
      Object.assign(q, { dirty: true, sent: null });
      status.textContent = say.unsent;
      q.timer = setTimeout(send, AGAIN, id);
      return;
    }
    if (!answer.ok) {
      Object.assign(q, { stuck: true, sent: null });
      status.textContent = say.refused;
      return;
    }
    q.stuck = false;
    told(id, sent, await answer.json());
    if (q.dirty) send(id);
  };

  /** Takes what the server says of an answer, and of the section as it stands now. */
  const told = (id, sent, news) => {
    const untouched = typed(id) === sent;
    of(id).dirty = !untouched;
    tell(id, '');
    for (const [name, one] of Object.entries(news.fields)) {
      const number = name.endsWith('.explanation') ? at(`e.${name.slice(0, -12)}`) : at(`n.${name}`);
      if (one.conflict) {
        of(id).stuck = true;
        const decide = Object.assign(document.createElement('button'), { textContent: say.decide, className: 'second' });
        decide.addEventListener('click', () => { leaving = true; });
        const theirs = Object.assign(document.createElement('q'), { textContent: one.theirs });
        tell(id, `${one.says} ${say.theirs} `, theirs, ' ', decide);
        continue;
      }
      if (one.value !== undefined && one.value !== null) {
        const control = name === id ? at(`v.${id}`) : at(`x.${id}`);
        // Whoever typed on meanwhile keeps both their text and its number: the next save puts the two together again.
        if (!untouched) continue;
        control.value = one.value;
        of(id).sent = typed(id);
        tell(id, one.says);
      }
      if (number) number.value = one.no;
      const edited = box(id)?.querySelector('[data-edited]');
      if (edited && one.edited) edited.textContent = one.edited;
    }
    at(`u.${id}`)?.remove();
    document.getElementById(`u-${id}`)?.remove();
    if (!of(id).dirty) of(id).sent = typed(id);
    for (const [name, list] of Object.entries(news.findings)) found(name, list);
    for (const [part, [shape, words]] of Object.entries(news.parts)) {
      document.querySelector(`[data-shape="${part}"]`).textContent = shape;
      document.querySelector(`[data-part="${part}"]`).textContent = words;
    }
    document.getElementById('line').textContent = news.line;
    document.getElementById('state').textContent = news.state;
    status.textContent = news.said;
  };

  const asked = (event) => event.target.closest('[data-q]')?.dataset.q;
  const later = (event) => {
    const id = asked(event);
    if (!id || !event.target.name) return;
    const q = of(id);
    clearTimeout(q.timer);
    // A field that is left after its text was sent has nothing new to say.
    q.dirty = typed(id) !== q.sent;
    if (!q.dirty) return;
    q.timer = setTimeout(send, event.type === 'change' ? 0 : PAUSE, id);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('click', (event) => {
    const take = event.target.closest('button[name=take]');
    if (!take) return;
    const control = at(`v.${take.value}`);
    // A choice's words are not its code: the button sends those.
    if (!control || control.tagName === 'SELECT' || control.type === 'date') return;
    event.preventDefault();
    control.value = take.closest('.before').querySelector('.words').textContent;
    control.focus();
    send(take.value);
  });

  let leaving = false;
  form.addEventListener('submit', () => { leaving = true; });
  addEventListener('beforeunload', (event) => {
    if (!leaving && unsent()) event.preventDefault();
  });

  /** Looks whether others have written meanwhile. */
  const look = async () => {
    if (document.hidden) return;
    let fields;
    try {
      const answer = await fetch(say.live, { headers: { accept: 'application/json' }, redirect: 'error' });
      if (!answer.ok) return;
      ({ fields } = await answer.json());
    } catch { return; }
    for (const [id, [no, own, says]] of Object.entries(fields)) {
      const number = at(`n.${id}`);
      const q = of(id);
      if (!number || !q || own || q.dirty || q.sending || q.stuck || no <= Number(number.value)) continue;
      const show = Object.assign(document.createElement('a'), { textContent: say.show, href: `#q-${id}` });
      show.addEventListener('click', (event) => {
        event.preventDefault();
        location.hash = `q-${id}`;
        location.reload();
      });
      tell(id, `${says} `, show);
    }
  };
  setInterval(look, LOOK);
})();
