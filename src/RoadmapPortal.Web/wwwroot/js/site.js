// Small conveniences. Every page works without this file.

// Navigation folds on narrow screens.
for (const toggle of document.querySelectorAll("[data-nav-toggle]")) {
  const navigation = document.getElementById(toggle.getAttribute("aria-controls"));
  toggle.addEventListener("click", () => {
    const open = navigation.classList.toggle("is-open");
    toggle.setAttribute("aria-expanded", String(open));
  });
}

// The user menu closes on Escape and on a click elsewhere.
for (const menu of document.querySelectorAll("details.user-menu")) {
  document.addEventListener("click", event => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

// What is wrong with the form is read out first.
document.querySelector(".error-summary")?.focus();

// Leaving a form with unsaved words asks first.
for (const form of document.querySelectorAll("form[data-guard]")) {
  let dirty = form.hasAttribute("data-dirty");
  form.addEventListener("input", () => { dirty = true; });
  form.addEventListener("submit", () => { dirty = false; });
  window.addEventListener("beforeunload", event => { if (dirty) event.preventDefault(); });
}

// A file over the limit is named before it is sent.
document.addEventListener("change", event => {
  const input = event.target;
  const limit = Number(input.dataset?.maxBytes);
  if (!limit) return;
  const tooLarge = [...input.files].find(file => file.size > limit);
  input.setCustomValidity(tooLarge ? `Файл «${tooLarge.name}» больше ${Math.floor(limit / 1048576)} МБ. Выберите файл меньше.` : "");
  input.reportValidity();
});

// Near the limit of a field, the rest is counted.
document.addEventListener("input", event => {
  const field = event.target;
  const limit = field.maxLength;
  if (!(limit > 0)) return;
  const left = limit - field.value.length;
  let counter = field.parentElement.querySelector(".field-counter");
  if (!counter && left > limit / 10) return;
  if (!counter) {
    counter = document.createElement("p");
    counter.className = "field-counter";
    counter.setAttribute("role", "status");
    field.after(counter);
  }
  counter.textContent = left > limit / 10 ? "" : `Осталось знаков: ${left}`;
});

// A confirmation that unfolds in place becomes a dialog.
for (const details of document.querySelectorAll("details.confirm")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = details.querySelector("summary").className;
  button.textContent = details.querySelector("summary").textContent;
  const dialog = document.createElement("dialog");
  dialog.className = "confirm-panel";
  dialog.setAttribute("aria-labelledby", details.querySelector("h2").id);
  dialog.append(...details.querySelector(".confirm-panel").childNodes);
  const cancel = document.createElement("button");
  cancel.type = "button";
  cancel.className = "btn btn-secondary";
  cancel.textContent = "Не нужно";
  cancel.addEventListener("click", () => dialog.close());
  dialog.querySelector(".form-actions").append(cancel);
  button.addEventListener("click", () => dialog.showModal());
  details.replaceWith(button, dialog);
}
