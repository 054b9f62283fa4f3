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
  let dirty = form.dataset.dirty === "yes";
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
  input.setCustomValidity(tooLarge ? `Файл «${tooLarge.name}» больше ${Math.floor(limit / 1048576)}\u00A0МБ. Выберите файл меньшего размера.` : "");
  input.reportValidity();
});

// Near the limit of a field, the rest is counted.
document.addEventListener("input", event => {
  const field = event.target;
  const limit = Number(field.dataset?.limit) || field.maxLength;
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
  counter.textContent = left > limit / 10 ? "" : left < 0 ? `Лишних знаков: ${-left}. Сократите текст.` : `Осталось знаков: ${left}`;
});

// A table from the clipboard keeps its cells in a hidden field, as long as it is all there is and nobody changes its text.
for (const field of document.querySelectorAll("textarea[data-html-field]")) {
  const kept = document.getElementById(field.dataset.htmlField);
  let pasted = "";
  field.addEventListener("paste", event => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const isAll = field.selectionEnd - field.selectionStart === field.value.length;
    pasted = isAll && /<table/i.test(html) ? html : "";
  });
  field.addEventListener("input", () => {
    kept.value = pasted;
    pasted = "";
  });
}

// While one types, the entries of a dictionary that contain the words after the last comma are offered below the field.
const fold = text => text.trim().toLowerCase().replaceAll("ё", "е");
for (const field of document.querySelectorAll("textarea[data-suggest]")) {
  const entries = [...document.getElementById(field.dataset.suggest).options].map(option => option.value);
  const list = document.createElement("ul");
  list.id = `${field.id}-offered`;
  list.className = "offered";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Из справочника");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.after(list);
  const partStart = () => Math.max(...[...",;\n"].map(mark => field.value.slice(0, field.selectionStart).lastIndexOf(mark))) + 1;
  const close = () => { list.hidden = true; field.removeAttribute("aria-activedescendant"); };
  const activate = option => {
    list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  };
  const take = option => {
    const start = partStart();
    field.setRangeText((/[,;]$/.test(field.value.slice(0, start)) ? " " : "") + option.textContent, start, field.selectionStart, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    close();
  };
  field.addEventListener("input", () => {
    const part = fold(field.value.slice(partStart(), field.selectionStart));
    const found = part.length < 2 ? [] : entries.filter(entry => fold(entry).includes(part) && fold(entry) !== part).slice(0, 8);
    list.replaceChildren(...found.map((entry, index) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${index}`;
      option.textContent = entry;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.addEventListener("click", () => take(option));
      return option;
    }));
    close();
    list.hidden = found.length === 0;
  });
  field.addEventListener("keydown", event => {
    if (list.hidden) return;
    const selected = list.querySelector("[aria-selected=true]");
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && selected) take(selected);
    else if (event.key === "ArrowDown") activate(selected?.nextElementSibling ?? list.firstElementChild);
    else if (event.key === "ArrowUp") activate(selected?.previousElementSibling ?? list.lastElementChild);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", event => event.preventDefault());
  field.addEventListener("blur", close);
}

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
  cancel.textContent = "Вернуться";
  cancel.addEventListener("click", () => dialog.close());
  dialog.querySelector(".form-actions").append(cancel);
  button.addEventListener("click", () => dialog.showModal());
  details.replaceWith(button, dialog);
}
