// What the page asks the server; all addresses are below the token.

export async function ask(path, values = {}) {
  const found = await fetch(address(path, values));
  if (!found.ok) throw new Error(`${found.status}`);
  return found.json();
}

export function tell(path, values) {
  return fetch(address(path, values), { method: "POST" }).catch(() => {});
}

export function address(path, values = {}) {
  const query = new URLSearchParams(values).toString();
  return query ? `${path}?${query}` : path;
}

// Hears what a document shows, until the function that it gives is called.
export function listen(document, page, told, lost) {
  const source = new EventSource(address("events", { ...document, page }));
  source.onmessage = (event) => told(JSON.parse(event.data));
  source.onerror = () => lost(source.readyState === EventSource.CLOSED);
  source.onopen = () => lost(null);
  return () => source.close();
}
