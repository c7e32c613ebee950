// Takes a reader to the error summary when a form comes back with errors.
document.querySelector(".error-summary")?.focus();
