// The messages are replaced, and the outputs loaded again where they stand, whenever the server says that there is a new version.
const { body } = document;
const ended = document.getElementById('ended');
const paths = page => [...page.querySelectorAll('iframe')].map(frame => frame.getAttribute('src')).join();

async function refresh() {
  const answer = await fetch(location.pathname);
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const part = (page, id) => page.getElementById(id);
  part(document, 'messages').replaceChildren(...part(next, 'messages').childNodes);
  if (paths(document) !== paths(next)) {
    part(document, 'outputs').replaceChildren(...part(next, 'outputs').childNodes);
  } else if (body.dataset.made !== next.body.dataset.made) {
    for (const frame of document.querySelectorAll('iframe')) frame.contentWindow.location.reload();
  }
  body.dataset.version = next.body.dataset.version;
  body.dataset.made = next.body.dataset.made;
  document.title = next.title;
}

const source = new EventSource('events');
source.onmessage = event => {
  ended.textContent = '';
  if (event.data !== body.dataset.version) refresh();
};
source.onerror = () => { ended.textContent = 'The preview has ended; start it again to go on.'; };
