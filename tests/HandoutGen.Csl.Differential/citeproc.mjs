// What citeproc-js makes of the items and citations in each style:
//   node citeproc.mjs LOCALES ITEMS CITATIONS OUTPUT < paths of styles, one a line
// writes OUTPUT/<style>.json: { citations: [html…], entries: [[id, html]…] } or { error }. A style that takes longer than a minute is an error.
import CSL from "citeproc";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

const patience = 60_000;

if (isMainThread) {
  const [locales, items, citations, output] = process.argv.slice(2);
  const styles = readFileSync(0, "utf8").split("\n").filter(Boolean);
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(styles, { locales, items, citations }, output)));
} else {
  serve(workerData);
}

/** One worker at a time takes styles from the list until it is empty; one that does not answer is ended and another begun. */
async function work(styles, data, output) {
  let worker;
  for (let style; (style = styles.shift()) !== undefined;) {
    worker ??= new Worker(fileURLToPath(import.meta.url), { workerData: data });
    const target = join(output, basename(style, ".csl") + ".json");
    const answer = await ask(worker, style);
    if (answer.ended) {
      await worker.terminate();
      worker = undefined;
    }
    writeFileSync(target + ".new", JSON.stringify(answer.ended ? { error: answer.ended } : answer));
    renameSync(target + ".new", target);
  }
  await worker?.terminate();
}

function ask(worker, style) {
  return new Promise((resolve) => {
    const fail = (error) => answer({ ended: String(error) });
    const timer = setTimeout(() => fail(`no answer within ${patience / 1000} s`), patience);
    function answer(value) {
      clearTimeout(timer);
      worker.off("message", answer).off("error", fail);
      resolve(value);
    }
    worker.on("message", answer).on("error", fail);
    worker.postMessage(style);
  });
}

function serve({ locales, items, citations }) {
  const byId = new Map(JSON.parse(readFileSync(items, "utf8")).map((item) => [item.id, item]));
  const document = JSON.parse(readFileSync(citations, "utf8"));
  const sys = {
    // The processor writes into what it is given.
    retrieveItem: (id) => structuredClone(byId.get(id)),
    retrieveLocale: (tag) => {
      const path = join(locales, `locales-${tag}.xml`);
      return existsSync(path) ? readFileSync(path, "utf8") : false;
    },
  };
  CSL.debug = () => {};
  // Entries without text are left out of the list, but not out of the list of their ids; so each says whose it is.
  CSL.Output.Formats.html["@bibliography/entry"] = function (state, text) {
    return JSON.stringify([this.system_id ?? "", text]);
  };
  parentPort.on("message", (style) => {
    try {
      parentPort.postMessage(format(sys, readFileSync(style, "utf8"), [...byId.keys()], document));
    } catch (error) {
      parentPort.postMessage({ error: String(error?.message ?? error) });
    }
  });
}

function format(sys, style, ids, document) {
  const engine = new CSL.Engine(sys, style, "en-US");
  const isNote = engine.opt.xclass === "note";
  const citations = document.map((cites, index) => ({
    citationID: `c${index}`,
    citationItems: structuredClone(cites),
    properties: { noteIndex: isNote ? index + 1 : 0 },
  }));
  const formatted = engine.rebuildProcessorState(citations, "html", ids).map((triple) => triple[2]);
  const list = engine.makeBibliography();
  const entries = list ? list[1].map((entry) => JSON.parse(entry)).filter(([id]) => id) : [];
  return { citations: formatted, entries };
}
