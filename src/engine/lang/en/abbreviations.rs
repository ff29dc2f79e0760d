//! Words whose full stop ends no sentence, and words that open one.

use crate::engine::lang::{Class as C, Row};

pub(super) const ABBREVIATIONS: &[Row] = &[
    (
        C::Abbreviation,
        "adm approx apr assoc aug ave blvd brig c ca capt cf cllr cmdr co col corp cpl dec dept det dr \
         e.g ed est etc feb fig fr ft gen gov hon i.e inc insp jan jr jul jun lt ltd maj mar messrs mr mrs \
         ms mt no nos nov oct p pp prof pvt rep rev rs sec sen sep sept sgt sr st supt v vol vs",
    ),
    (C::DayHalf, "a.m p.m"),
    (C::ZoneName, "atlantic central eastern mountain pacific"),
    (C::StopWord, super::words::STOP_WORDS),
    (C::NumberSign, "no nos p pp v c ca fig vol"),
];
