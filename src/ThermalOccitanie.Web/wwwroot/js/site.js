// Small comforts only: every page works without this file.

const texts = document.getElementById('texts').dataset; // in the language of the page

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// Suggestions under a search box: the combobox with listbox pattern of WAI-ARIA, focus staying in the box.
function suggest(input, number) {
  const id = `suggestions-${number}`;
  const list = element('ul', { id, className: 'suggestions', hidden: true });
  const status = element('p', { className: 'visually-hidden' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', texts.suggestions);
  status.setAttribute('role', 'status');
  input.after(list);
  input.form.append(status);
  input.autocomplete = 'off';
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id })) {
    input.setAttribute(name, value);
  }

  let timer, request, active = -1;

  function choose(index) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = list.children[active];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function show(open) {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    choose(-1);
  }

  // Forgets what is under way, so that a late answer never opens the list again.
  function close() {
    clearTimeout(timer);
    request?.abort();
    show(false);
    status.textContent = '';
  }

  function option(item, index) {
    const made = element('li', { id: `${id}-${index}` }, element('span', { textContent: item.title }));
    if (texts[item.kind]) {
      made.append(element('span', { className: 'kind', textContent: texts[item.kind] }));
    }
    if (item.matched?.length) {
      made.append(element('span', { className: 'why', textContent: item.matched.join(', ') }));
    }
    made.setAttribute('role', 'option');
    made.setAttribute('aria-selected', 'false');
    made.dataset.url = item.url;
    return made;
  }

  async function ask() {
    const words = input.value.trim();
    request = new AbortController();
    const { signal } = request;
    try {
      const address = new URL(input.dataset.suggest, location.origin);
      address.searchParams.set('q', words);
      const answer = await fetch(address, { signal, headers: { Accept: 'application/json' } });
      const items = answer.ok
        ? (await answer.json()).items.filter(item => new URL(item.url, location.origin).origin === location.origin).slice(0, 8)
        : [];
      if (signal.aborted) {
        return;
      }
      list.replaceChildren(...items.map(option));
      show(items.length > 0);
      status.textContent = !answer.ok ? '' : items.length === 0 ? texts.none
        : items.length === 1 ? texts.one
        : texts.many.replace('{0}', items.length);
    } catch {
      // Offline, refused or overtaken: the search button still works.
      if (!signal.aborted) {
        show(false);
      }
    }
  }

  function open(option) {
    close();
    location.assign(new URL(option.dataset.url, location.origin));
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    request?.abort();
    if (input.value.trim().length < 2) {
      close();
    } else {
      timer = setTimeout(ask, 150);
    }
  });

  input.addEventListener('keydown', event => {
    if (event.isComposing) {
      return;
    }
    const count = list.children.length;
    const moves = { ArrowDown: active + 1 < count ? active + 1 : -1, ArrowUp: active === -1 ? count - 1 : active - 1 };
    if (event.key in moves && count > 0) {
      event.preventDefault();
      const next = moves[event.key];
      if (list.hidden) {
        show(true);
      }
      choose(next);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && active >= 0 && !list.hidden) {
      event.preventDefault();
      open(list.children[active]);
    }
  });

  input.addEventListener('blur', close);
  list.addEventListener('mousedown', event => event.preventDefault()); // keeps the focus in the box
  list.addEventListener('click', event => {
    const clicked = event.target.closest('[role=option]');
    if (clicked) {
      open(clicked);
    }
  });
}

document.querySelectorAll('input[data-suggest]').forEach(suggest);

// Filters: closed on narrow screens, where they would push the results away; open on wide ones.
const wide = matchMedia('(min-width: 68rem)');
for (const filters of document.querySelectorAll('details.filters')) {
  filters.open = wide.matches || filters.querySelector('.field-error, [aria-invalid="true"]') !== null;
  wide.addEventListener('change', () => { filters.open ||= wide.matches; });
  filters.dataset.ready = '';
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// A map on a telephone: two buttons, a finger to move, two to zoom. Close up, stations stand in for departments.
function zoomable(map) {
  const [x, y, width, height] = map.getAttribute('viewBox').split(' ').map(Number);
  const fingers = new Map();
  const steps = [1, 2.5, 4, 6.4];
  let scale = 1, left = x, top = y, moved = false;

  function show(to, atX, atY) {
    const kept = { x: (atX - left) / (width / scale), y: (atY - top) / (height / scale) };
    scale = Math.min(Math.max(to, 1), steps.at(-1));
    left = Math.min(Math.max(atX - kept.x * width / scale, x), x + width - width / scale);
    top = Math.min(Math.max(atY - kept.y * height / scale, y), y + height - height / scale);
    map.setAttribute('viewBox', [left, top, width / scale, height / scale].map(n => n.toFixed(1)).join(' '));
    map.classList.toggle('close-up', scale >= 2);
    // Not « disabled »: the button that was pressed keeps the focus.
    nearer.setAttribute('aria-disabled', scale >= steps.at(-1));
    farther.setAttribute('aria-disabled', scale <= 1);
    whole.setAttribute('aria-disabled', scale <= 1);
  }

  const middle = () => [left + width / scale / 2, top + height / scale / 2];
  const press = (text, label, to) => {
    const button = element('button', { type: 'button', textContent: text, onclick: () => show(to(), ...middle()) });
    button.setAttribute('aria-label', label);
    return button;
  };
  const nearer = press('+', texts.zoomIn, () => steps.find(step => step > scale + .01) ?? scale);
  const farther = press('−', texts.zoomOut, () => steps.findLast(step => step < scale - .01) ?? 1);
  const whole = element('button', { type: 'button', textContent: texts.whole, onclick: () => show(1, ...middle()) });
  const tools = element('div', { className: 'map-tools' }, nearer, farther, whole);
  map.after(tools);
  show(1, ...middle());

  map.addEventListener('pointerdown', event => { fingers.set(event.pointerId, event); moved = false; });
  map.addEventListener('pointermove', event => {
    const before = fingers.get(event.pointerId);
    if (!before || (scale === 1 && fingers.size < 2)) {
      return;
    }
    const unit = width / scale / map.clientWidth;
    const other = [...fingers.values()].find(finger => finger.pointerId !== event.pointerId);
    fingers.set(event.pointerId, event);
    if (other) {
      const distance = finger => Math.hypot(finger.clientX - other.clientX, finger.clientY - other.clientY) || 1;
      const box = map.getBoundingClientRect();
      show(scale * distance(event) / distance(before), left + ((event.clientX + other.clientX) / 2 - box.left) * unit, top + ((event.clientY + other.clientY) / 2 - box.top) * unit);
    } else {
      left -= (event.clientX - before.clientX) * unit;
      top -= (event.clientY - before.clientY) * unit;
      show(scale, ...middle());
    }
    moved ||= Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) > 2;
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave']) {
    map.addEventListener(end, event => fingers.delete(event.pointerId));
  }
  // A finger that moved the map did not choose the station where it stopped.
  map.addEventListener('click', event => moved && event.preventDefault(), true);
  // The station that the keyboard comes to is brought into view.
  map.addEventListener('focusin', event => {
    if (scale > 1) {
      const at = event.target.getBBox();
      left = at.x + at.width / 2 - width / scale / 2;
      top = at.y + at.height / 2 - height / scale / 2;
      show(scale, ...middle());
    }
  });
}

document.querySelectorAll('.map-frame .region-map:not(.part)').forEach(zoomable);

// How many stations and stays the visitor keeps on this device (selection.js), in the menu.
function countSelection() {
  let count = 0;
  try {
    count = JSON.parse(localStorage.getItem('ma-selection')).length;
  } catch {
    // none, or not ours to read
  }
  for (const link of document.querySelectorAll('[data-selection-count]')) {
    link.dataset.alone ??= link.textContent;
    link.textContent = count > 0 ? link.dataset.selectionCount.replace('{0}', Math.min(count, 12)) : link.dataset.alone;
  }
}

countSelection();
for (const change of ['selection', 'storage', 'pageshow']) {
  addEventListener(change, countSelection);
}
