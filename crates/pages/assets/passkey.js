// Passkeys: hands the page's question to the browser's authenticator and puts the answer into the form, which is then sent
// as any other. A form that wants this says so: data-passkey is "create" or "get", data-options the question as JSON.
(() => {
  'use strict';
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const text = (buffer) => {
    let out = '';
    for (const byte of new Uint8Array(buffer)) out += String.fromCharCode(byte);
    return btoa(out).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  };
  const listed = (all) => (all || []).map((one) => ({ ...one, id: bytes(one.id) }));

  // What WebAuthn Level 3 calls JSON, for browsers that know Level 2 only.
  const question = (form) => {
    const asked = JSON.parse(form.dataset.options);
    asked.challenge = bytes(asked.challenge);
    if (form.dataset.passkey === 'get') return { ...asked, allowCredentials: listed(asked.allowCredentials) };
    asked.user.id = bytes(asked.user.id);
    // The first of all people writes name and address on this very page.
    const said = (name) => (form.elements[name] ? form.elements[name].value.trim() : '');
    if (said('mail')) asked.user.name = said('mail');
    if (form.dataset.named && said('name')) asked.user.displayName = said('name');
    return { ...asked, excludeCredentials: listed(asked.excludeCredentials) };
  };
  const answer = (key) => {
    const said = key.response;
    const response = { clientDataJSON: text(said.clientDataJSON) };
    if (said.attestationObject) {
      response.attestationObject = text(said.attestationObject);
      if (said.getTransports) response.transports = said.getTransports();
    } else {
      response.authenticatorData = text(said.authenticatorData);
      response.signature = text(said.signature);
      response.userHandle = said.userHandle ? text(said.userHandle) : null;
    }
    const results = key.getClientExtensionResults();
    return JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, response, clientExtensionResults: results });
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const told = form.querySelector('[data-told]');
    const say = (sentence) => { told.textContent = sentence; told.hidden = false; };
    const able = window.PublicKeyCredential && navigator.credentials;
    if (!able) say(form.dataset.missing);
    form.addEventListener('submit', async (event) => {
      const button = event.submitter;
      if (button && button.value !== 'passkey') return;
      event.preventDefault();
      if (!able) return;
      told.hidden = true;
      if (button) button.disabled = true;
      try {
        const publicKey = question(form);
        const key = await navigator.credentials[form.dataset.passkey]({ publicKey });
        form.elements.answer.value = answer(key);
        form.submit();
      } catch (error) {
        say(error.name === 'InvalidStateError' ? form.dataset.there || form.dataset.refused : form.dataset.refused);
        if (button) button.disabled = false;
      }
    });
  }
})();
