// Passkeys: asks the browser for one and puts its answer into the form. Nothing is decided here.
// A form says what it is for: data-passkey="create" | "confirm" | "sign-in".
(() => {
  "use strict";
  if (!window.PublicKeyCredential) return;

  const bytes = (text) => {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  };
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");

  const readable = ({ publicKey }) => {
    const made = { ...publicKey, challenge: bytes(publicKey.challenge) };
    if (made.user) made.user = { ...made.user, id: bytes(made.user.id) };
    for (const list of ["excludeCredentials", "allowCredentials"]) {
      if (made[list]) made[list] = made[list].map((one) => ({ ...one, id: bytes(one.id) }));
    }
    return { publicKey: made };
  };

  const sendable = (credential) => {
    const response = {};
    for (const part of [
      "clientDataJSON",
      "attestationObject",
      "authenticatorData",
      "signature",
      "userHandle",
    ]) {
      if (credential.response[part]) response[part] = text(credential.response[part]);
    }
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response,
      clientExtensionResults: credential.getClientExtensionResults(),
    };
  };

  const optionsOf = async (form) => {
    if (!form.dataset.optionsFrom) return JSON.parse(form.dataset.options);
    const answer = await fetch(form.dataset.optionsFrom, {
      headers: { "X-Requested-With": "XMLHttpRequest" },
      credentials: "same-origin",
    });
    if (!answer.ok) throw new Error("no options");
    return (await answer.json()).request_options;
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const button = form.querySelector("button");
      const problem = form.querySelector("[data-passkey-error]");
      button.disabled = true;
      problem.hidden = true;
      try {
        const options = readable(await optionsOf(form));
        const credential =
          form.dataset.passkey === "create"
            ? await navigator.credentials.create(options)
            : await navigator.credentials.get(options);
        form.elements.namedItem("credential").value = JSON.stringify(sendable(credential));
        form.submit();
      } catch {
        // The person may have closed the browser's window; they can press the button again.
        problem.hidden = false;
        button.disabled = false;
      }
    });
  }
})();
