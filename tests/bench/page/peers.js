// The peers, each as a call from a text to how many figures it found: with values where it has them, as Crosscheck.

import compromise from "compromise";
import dates from "compromise-dates";
import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";

const dated = compromise.extend(dates);
// Sentences and entities alone: what figures need, and the fastest that it reads them.
const wink = winkNlp(model, ["sbd", "ner"]);
const FIGURES = new Set(["CARDINAL", "DATE", "DURATION", "MONEY", "ORDINAL", "PERCENT", "TIME"]);

globalThis.peers = {
  ...globalThis.peers,
  compromise(text) {
    const read = dated(text);
    return read.numbers().get().length + read.dates({ today: "2024-10-19" }).get().length;
  },
  wink(text) {
    return wink.readDoc(text).entities().out(wink.its.detail).filter(({ type }) => FIGURES.has(type)).length;
  },
};
