import { parentPort } from "node:worker_threads";
import type { MessageFromWorker, MessageToWorker } from "#maps/snapshot/messages.ts";
import { Answers } from "./answers.ts";
import { installBrowserShims } from "./browser-shims.ts";
import { registerFonts } from "./register-fonts.ts";
import { SpriteShelf } from "./sprite-shelf.ts";

// The thread that draws: it loads everything big, is started by the first picture, and is ended after a while of rest.
if (parentPort === null) throw new Error("this file is run by a worker thread");
const port = parentPort;
const answers = new Answers(port);
const sprites = new SpriteShelf();
installBrowserShims((address) => sprites.image(address));
registerFonts();
// ol-mapbox-style complains about each icon that a style misses; nobody reads that here.
Object.assign(console, { warn() {} });
const { Drawer } = await import("./drawer.ts");
const { closeSeams } = await import("./close-seams.ts");
closeSeams();
const drawer = new Drawer(answers, sprites);

port.on("message", (message: MessageToWorker) => {
  if (message.kind === "answer") return answers.arrive(message.question, message.body);
  const { job, drawing } = message;
  drawer.draw(job, drawing).then(
    (images) =>
      say(
        { kind: "drawn", job, images },
        images.map(({ buffer }) => buffer),
      ),
    (err: unknown) => say({ kind: "failed", job, reason: err instanceof Error ? err.message : String(err) }),
  );
});

function say(message: MessageFromWorker, transfer: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}
