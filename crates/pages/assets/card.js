// The definition card follows what is typed, where it shows the words themselves. Everything else follows on saving.
const form = document.querySelector("[data-card-form]");
if (form) {
  const shown = (field) => (field.tagName === "SELECT" ? field.selectedOptions[0].text : field.value);
  form.addEventListener("input", ({ target }) => {
    const place = document.querySelector(`[data-card="${CSS.escape(target.name)}"]`);
    if (place) place.textContent = shown(target);
  });
}
