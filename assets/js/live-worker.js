// The shared worker: one stream for all tabs of one person and language.
import { Stream } from "./stream.js";

const streams = new Map();
let count = 0;

self.addEventListener("connect", (event) => {
  const port = event.ports[0];
  count += 1;
  const key = count;
  let stream;
  port.addEventListener("message", ({ data }) => {
    if (data.leave) return stream?.leave(key);
    if (!streams.has(data.url) || streams.get(data.url).over) streams.set(data.url, new Stream(data.url));
    stream = streams.get(data.url);
    stream.join(key, data, (message) => port.postMessage(message));
  });
  port.start();
});
