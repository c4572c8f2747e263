/**
 * `<copy-text data-of="ID" data-said="Copied">`: its button copies what the
 * element with that id says, or the full address that it links to, and its
 * status says so. Where the browser gives no clipboard (a page without
 * encryption), the words are selected for the reader to copy.
 */
class CopyText extends HTMLElement {
  connectedCallback() {
    const { of = '', said = '' } = this.dataset;
    const [button, status] = this.children;
    const source = document.getElementById(of);
    if (!source || !button || !status) return;
    button.addEventListener('click', () => {
      status.textContent = '';
      const words = source instanceof HTMLAnchorElement ? source.href : source.innerText;
      // Called late, so that a missing clipboard is a refusal like any other.
      Promise.resolve()
        .then(() => navigator.clipboard.writeText(words))
        .then(
          () => (status.textContent = said),
          () => {
            getSelection()?.selectAllChildren(source);
            status.textContent = 'Selected, to be copied with the keyboard';
          },
        );
    });
  }
}

customElements.define('copy-text', CopyText);
