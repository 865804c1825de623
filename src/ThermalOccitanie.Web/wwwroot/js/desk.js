// Small comforts of the private pages: all but the passkeys works without this file.

// A passkey: the device is asked when the button is pressed, and its answer is sent with the form.
for (const form of document.querySelectorAll('form[data-passkey]')) {
  const said = form.querySelector('[data-passkey-said]');
  const make = form.dataset.passkey === 'create';
  const knows = window.PublicKeyCredential && (make ? PublicKeyCredential.parseCreationOptionsFromJSON : PublicKeyCredential.parseRequestOptionsFromJSON);

  if (!knows) {
    continue;
  }

  form.querySelector('[data-passkey-absent]').remove();
  form.querySelector('button').hidden = false;
  form.addEventListener('submit', async (event) => {
    if (form.elements.Credential.value) {
      return;
    }

    event.preventDefault();
    said.hidden = true;

    try {
      const options = JSON.parse(form.dataset.options);
      const credential = make
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.Credential.value = JSON.stringify(credential);
      form.requestSubmit();
    } catch {
      said.textContent = said.dataset.failed;
      said.hidden = false;
    }
  });
}

// The focal point of a photo: a click on the whole picture fills both fields, and the cropping beside it follows.
for (const box of document.querySelectorAll('[data-focus]')) {
  const form = box.closest('form');
  const fields = [form.elements['Form.FocusX'], form.elements['Form.FocusY']];
  const show = () => { box.querySelector('.upright').style.objectPosition = fields.map((field) => `${Number(field.value) || 0}%`).join(' '); };
  box.dataset.ready = '';
  box.querySelector('.whole').addEventListener('click', (event) => {
    const place = event.currentTarget.getBoundingClientRect();
    fields[0].value = Math.round(100 * (event.clientX - place.left) / place.width);
    fields[1].value = Math.round(100 * (event.clientY - place.top) / place.height);
    show();
  });
  fields.forEach((field) => field.addEventListener('input', show));
}

// A file too heavy to be taken is said so before it is sent, so that the words beside it are not lost.
for (const field of document.querySelectorAll('form[data-max-bytes] input[type="file"]')) {
  const { maxBytes, tooHeavy } = field.form.dataset;
  field.addEventListener('change', () => {
    const isTooHeavy = [...field.files].some((file) => file.size > Number(maxBytes));
    field.setCustomValidity(isTooHeavy ? tooHeavy : '');
    field.reportValidity();
  });
}

// What is typed and not sent is asked about before it is left behind.
for (const form of document.querySelectorAll('form[data-guard]')) {
  const whole = () => new URLSearchParams(new FormData(form)).toString();
  const first = whole();
  let leaving = false;
  form.addEventListener('submit', () => { leaving = true; });
  addEventListener('beforeunload', (event) => {
    if (!leaving && whole() !== first) {
      event.preventDefault();
    }
  });
}
