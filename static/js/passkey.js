// Shows what needs a passkey where the browser has them, and says why one did not work.
if (window.PublicKeyCredential) {
  document.querySelectorAll("[data-passkey]").forEach((part) => {
    part.hidden = false;
  });
  document.querySelectorAll("[data-no-passkey]").forEach((part) => {
    part.hidden = true;
  });
}
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const problem = document.querySelector("[data-passkey-problem]");
  problem.textContent =
    event.detail.exception.name === "NotAllowedError"
      ? "The passkey was not used: it was cancelled, or took too long. Try again."
      : "The passkey did not work here. Sign in another way, or try again.";
});
