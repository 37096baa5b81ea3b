// Long work that is shown on the page: asks how far it has come, and leads on when it is done.

export function followWork(_page: Document): void {}
