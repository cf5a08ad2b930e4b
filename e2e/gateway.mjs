// Starts the built binary on a free loopback port, in a folder of its own: as a demo, or empty.
//
// Not here: building it. CYBERGATEWAY_E2E_URL names a gateway that runs already; its sample
// accounts are then read from CYBERGATEWAY_E2E_CONSOLE, a file with what it printed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const START_SECONDS = 120;

function binary() {
  const target = process.env.CARGO_TARGET_DIR ?? join(import.meta.dirname, "..", "target");
  const path = process.env.CYBERGATEWAY_BIN ?? join(target, "debug", "cybergateway");
  if (!existsSync(path)) throw new Error(`${path} is not there; run cargo build first`);
  return path;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Resolves when the page answers; rejects with what the process said when it ended or took too long. */
async function answering(url, child, said) {
  const until = Date.now() + START_SECONDS * 1000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the demo ended with ${child.exitCode}:\n${said()}`);
    if (Date.now() > until) throw new Error(`the demo did not answer in ${START_SECONDS} s:\n${said()}`);
    try {
      const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5000) });
      if (answer.status < 500) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The accounts that the demo printed: on one line each an address, the password last. */
export function accounts(text) {
  const found = [];
  for (const line of text.split("\n")) {
    const words = line.trim().split(/\s+/);
    const at = words.findIndex((word) => /^[\w.+-]+@[\w.-]+$/.test(word));
    if (at >= 0 && words.length > at + 1) {
      found.push({ name: words[at], password: words.at(-1), line });
    }
  }
  return found;
}

export async function start() {
  const given = process.env.CYBERGATEWAY_E2E_URL;
  if (given) {
    const file = process.env.CYBERGATEWAY_E2E_CONSOLE;
    const text = file ? readFileSync(file, "utf8") : "";
    return { url: given.replace(/\/$/, ""), accounts: accounts(text), stop: async () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), "cybergateway-e2e-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(binary(), ["--data", join(folder, "data"), "demo", "--listen", `127.0.0.1:${port}`], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (text += piece));
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(`${url}/en/`, child, () => text);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, accounts: accounts(text), stop };
}

/** A gateway that nobody has set up: its address and the token of its console. */
export async function startEmpty() {
  const folder = mkdtempSync(join(tmpdir(), "cybergateway-e2e-"));
  const child = spawn(binary(), ["--data", join(folder, "data"), "--json", "serve", "--listen", "127.0.0.1:0"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let failed = "";
  child.stderr.on("data", (piece) => (failed += piece));
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await new Promise((resolve, reject) => {
      child.stdout.on("data", (piece) => (said += piece).includes("\n") && resolve());
      child.on("exit", (code) => reject(new Error(`serve ended with ${code}:\n${failed}`)));
      setTimeout(() => reject(new Error(`serve said nothing in ${START_SECONDS} s`)), START_SECONDS * 1000).unref();
    });
    const { url, set_up } = JSON.parse(said.split("\n")[0]);
    await answering(`${url.replace(/\/$/, "")}/en/setup`, child, () => failed);
    return { url: url.replace(/\/$/, ""), token: set_up.token, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
