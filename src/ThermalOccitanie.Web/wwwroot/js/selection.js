// The visitor's own list of stations and stays. It lives on the device and in the links that the visitor sends; the portal never
// sees it. What comes back from either is read as if a stranger had written it. Without this file there is no list, and no button.

const place = 'ma-selection';
const mostItems = 12;
const longestNote = 500;
const itemId = /^(?:sejours\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestId = 120;

// ---- the list: kept as [{ id, note }] ----

const isId = id => typeof id === 'string' && id.length <= longestId && itemId.test(id);
// Half a character, where a cut fell in its middle, could not be written in a link.
const trimmed = note => (typeof note === 'string' ? note.slice(0, longestNote).replace(/\p{Surrogate}/gu, '') : '');

/** Whatever it is given, a list that holds to the rules. */
function sound(items) {
  const list = [];
  for (const item of Array.isArray(items) ? items : []) {
    if (list.length < mostItems && isId(item?.id) && !list.some(known => known.id === item.id)) {
      list.push({ id: item.id, note: trimmed(item.note) });
    }
  }
  return list;
}

function read() {
  try {
    return sound(JSON.parse(localStorage.getItem(place)));
  } catch {
    return []; // refused by the settings, or not ours
  }
}

function isRefused() {
  try {
    localStorage.getItem(place);
    return false;
  } catch {
    return true;
  }
}

/** False when the browser does not keep it. An empty list leaves nothing behind. */
function write(list) {
  try {
    if (list.length === 0) {
      localStorage.removeItem(place);
    } else {
      localStorage.setItem(place, JSON.stringify(list));
    }
    dispatchEvent(new Event('selection')); // the menu counts again
    return true;
  } catch {
    return false;
  }
}

// ---- words: written by the page, in its language ----

const words = document.getElementById('selection-words').dataset;
const fill = (text, ...parts) => text.replace(/\{(\d)\}/g, (_, index) => parts[index]);

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// ---- the buttons of sheets, stays and cards ----

function buttons() {
  const slots = [...document.querySelectorAll('[data-selection-item]')].filter(slot => isId(slot.dataset.selectionItem));
  const status = element('p', { className: 'visually-hidden' });
  status.setAttribute('role', 'status');
  document.body.append(status);

  const refresh = slots.map(slot => {
    const { selectionItem: id, name } = slot.dataset;
    const label = element('span');
    const button = element('button', { className: 'button secondary', type: 'button' }, label, element('span', { className: 'visually-hidden', textContent: ` ${name}` }));
    const refusal = element('span', { className: 'field-error', hidden: true });
    const show = () => { label.textContent = read().some(item => item.id === id) ? words.remove : words.add; };

    button.addEventListener('click', () => {
      const list = read();
      const others = list.filter(item => item.id !== id);
      const isAdded = others.length === list.length;
      const problem = isAdded && list.length === mostItems ? words.full : write(isAdded ? [...list, { id, note: '' }] : others) ? '' : words.refused;
      refusal.textContent = problem;
      refusal.hidden = problem === '';
      status.textContent = problem || fill(isAdded ? words.added : words.removed, name);
      showButtons();
    });
    slot.append(button, refusal);
    return show;
  });

  return () => refresh.forEach(show => show());
}

// ---- links: #s=slug,slug&n=note&n=note, the notes in the order of the slugs ----

function linkTo(list, withNotes) {
  const notes = withNotes && list.some(item => item.note) ? list.map(item => `&n=${encodeURIComponent(item.note)}`).join('') : '';
  return `${location.origin}${location.pathname}#s=${list.map(item => item.id).join(',')}${notes}`;
}

function shared() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const notes = parts.getAll('n');
  return sound((parts.get('s') ?? '').split(',').map((id, index) => ({ id, note: notes[index] })));
}

// ---- the page of the selection ----

function selectionPage(page) {
  const texts = page.dataset;
  const part = Object.fromEntries([...page.querySelectorAll('[data-part]')].map(node => [node.dataset.part, node]));
  const compared = new Map();
  let sheets = new Map();
  let before = null;

  const nameOf = id => sheets.get(id)?.name ?? id;

  function tell(sentence, undoTo = null) {
    before = undoTo;
    part.told.textContent = sentence;
    part.undo.hidden = undoTo === null;
  }

  function save(list) {
    const isKept = write(list);
    part.refused.hidden = isKept;
    part.refused.textContent = isKept ? '' : words.refused;
    return isKept;
  }

  function made(item, isMine) {
    const sheet = sheets.get(item.id);
    const row = part.item.content.firstElementChild.cloneNode(true);
    const slot = Object.fromEntries([...row.querySelectorAll('[data-slot]')].map(node => [node.dataset.slot, node]));
    row.dataset.id = item.id;

    if (sheet) {
      slot.poster.src = sheet.poster;
      slot.name.href = sheet.url;
    } else {
      slot.poster.remove();
      row.classList.add('poster-less');
    }
    slot.name.textContent = nameOf(item.id);
    slot.place.textContent = sheet ? sheet.place : sheets.size > 0 ? texts.unknown : '';
    for (const badge of row.querySelectorAll('[data-state]')) {
      if (badge.dataset.state === sheet?.state) {
        badge.lastElementChild.textContent = sheet.words;
      } else {
        badge.remove();
      }
    }
    if (!row.querySelector('[data-state]')) {
      row.querySelector('.badges').remove();
    }
    if (sheet?.phone) {
      slot.phone.textContent = sheet.phone;
      slot.phone.href = sheet.call;
    } else {
      slot.call.remove();
    }
    slot.given.textContent = item.note;
    slot.given.hidden = item.note === '';

    if (!isMine) {
      row.querySelectorAll('.field, .actions').forEach(node => node.remove());
      return row;
    }

    for (const hidden of row.querySelectorAll('.visually-hidden')) {
      hidden.textContent = ` ${nameOf(item.id)}`;
    }
    slot.note.id = `note-${item.id.replace('/', '-')}`;
    slot.note.value = item.note;
    slot.label.htmlFor = slot.note.id;
    if (sheet && !item.id.includes('/')) {
      slot.choice.firstElementChild.checked = compared.get(item.id) ?? false;
    } else {
      slot.choice.remove();
    }
    return row;
  }

  function showComparison() {
    const chosen = read().filter(item => compared.get(item.id)).map(item => item.id);
    const isEnough = chosen.length >= 2 && chosen.length <= 4;
    part.compare.hidden = !isEnough;
    part.choose.hidden = isEnough || part.list.querySelectorAll('[type=checkbox]').length < 2;
    part.choose.textContent = texts.choose;
    if (isEnough) {
      part.compare.href = `${texts.compare}?stations=${chosen.join(',')}`;
      part.compare.textContent = fill(texts.compareSeveral, chosen.length);
    }
  }

  function showLink() {
    part.link.value = linkTo(read(), part['with-notes'].checked);
  }

  function show() {
    const list = read();
    const stations = list.filter(item => sheets.has(item.id) && !item.id.includes('/'));
    for (const item of stations) {
      // Few enough to be compared at once: ready to go. Otherwise the visitor chooses.
      if (!compared.has(item.id)) {
        compared.set(item.id, stations.length <= 4);
      }
    }
    part.list.replaceChildren(...list.map(item => made(item, true)));
    const rows = [...part.list.children];
    rows.at(0)?.querySelector('[data-act=up]').setAttribute('hidden', '');
    rows.at(-1)?.querySelector('[data-act=down]').setAttribute('hidden', '');
    part.empty.hidden = list.length > 0;
    part.filled.hidden = list.length === 0;
    part.count.textContent = list.length === 1 ? texts.one : fill(texts.several, list.length);
    showComparison();
    showLink();
  }

  function showShared() {
    const list = shared();
    part.shared.hidden = list.length === 0;
    part['shared-list'].replaceChildren(...list.map(item => made(item, false)));
  }

  // Where the keyboard goes when what it was on is gone: the same button of the same item, its twin, or the count.
  function focusOn(id, act) {
    const row = [...part.list.children].find(node => node.dataset.id === id);
    const button = [act, 'up', 'down'].map(name => row?.querySelector(`[data-act=${name}]:not([hidden])`)).find(Boolean);
    (button ?? part.count).focus();
  }

  function move(id, by) {
    const list = read();
    const from = list.findIndex(item => item.id === id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= list.length) {
      return;
    }
    list.splice(to, 0, ...list.splice(from, 1));
    if (save(list)) {
      show();
      focusOn(id, by < 0 ? 'up' : 'down');
      tell(fill(texts.moved, nameOf(id), to + 1, list.length));
    }
  }

  function replace(list, sentence) {
    const old = read();
    if (save(list)) {
      show();
      tell(sentence, old);
      part.undo.focus();
    }
  }

  part.list.addEventListener('click', event => {
    const id = event.target.closest('li[data-id]')?.dataset.id;
    const act = event.target.closest('[data-act]')?.dataset.act;
    if (act === 'remove') {
      replace(read().filter(item => item.id !== id), fill(words.removed, nameOf(id)));
    } else if (act) {
      move(id, act === 'up' ? -1 : 1);
    }
  });

  part.list.addEventListener('input', event => {
    const row = event.target.closest('li[data-id]');
    if (event.target.type === 'checkbox') {
      compared.set(row.dataset.id, event.target.checked);
      showComparison();
    } else {
      const note = trimmed(event.target.value);
      save(read().map(item => (item.id === row.dataset.id ? { ...item, note } : item)));
      const given = row.querySelector('[data-slot=given]');
      given.textContent = note;
      given.hidden = note === '';
      showLink();
    }
  });

  part.clear.addEventListener('click', () => replace([], texts.emptied));

  part.undo.addEventListener('click', () => {
    if (before && save(before)) {
      show();
      tell(texts.restored);
      part.count.focus();
    }
  });

  part.keep.addEventListener('click', () => {
    const mine = read();
    const fresh = shared().filter(item => !mine.some(known => known.id === item.id));
    const kept = fresh.slice(0, mostItems - mine.length);
    const left = fresh.slice(kept.length);
    if (save([...mine, ...kept])) {
      history.replaceState(null, '', location.pathname);
      showShared();
      show();
      tell([
        kept.length === 0 && left.length === 0 ? texts.keptNone : kept.length === 1 ? texts.keptOne : kept.length > 1 ? fill(texts.keptSeveral, kept.length) : '',
        left.length > 0 ? fill(texts.noRoom, left.map(item => nameOf(item.id)).join(', ')) : '',
      ].filter(Boolean).join(' '));
      part.count.focus();
    }
  });

  part['with-notes'].addEventListener('change', showLink);
  part.link.addEventListener('focus', () => part.link.select());
  part.copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(part.link.value);
      tell(texts.copied);
    } catch {
      part.link.focus();
      tell(texts.copyYourself);
    }
  });

  addEventListener('hashchange', showShared);

  async function open() {
    document.querySelector('[data-selection-without]').hidden = true;
    try {
      const answer = await fetch(texts.selectionPage, { headers: { Accept: 'application/json' } });
      sheets = new Map((await answer.json()).map(sheet => [sheet.id, sheet]));
    } catch {
      part.offline.hidden = false;
    }
    page.hidden = false;
    showShared();
    show();
    if (isRefused()) {
      part.refused.textContent = words.refused;
      part.refused.hidden = false;
    }
  }

  open();
  return show;
}

// ---- put together ----

const showButtons = buttons();
const page = document.querySelector('[data-selection-page]');
const showPage = page ? selectionPage(page) : () => {};

function showAll() {
  showButtons();
  showPage();
}

showButtons();
// Another tab of the same browser.
addEventListener('storage', event => {
  if (event.key === place || event.key === null) {
    showAll();
  }
});
// Back from the page where it was changed.
addEventListener('pageshow', event => {
  if (event.persisted) {
    showAll();
  }
});
