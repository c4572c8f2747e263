/** The Escape key closes the readings of a passage as their own link does, and puts the focus on its mark. */
addEventListener('keydown', ({ key }) => {
  const close = key === 'Escape' && document.querySelector<HTMLAnchorElement>('.op:target .close');
  if (!close) return;
  close.click();
  document.getElementById(close.hash.slice(1))?.focus({ preventScroll: true });
});
