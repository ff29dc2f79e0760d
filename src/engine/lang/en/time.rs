//! Words of dates and times.

use crate::engine::lang::{Class as C, Row};

pub(super) const TIME: &[Row] = &[
    (
        C::Month,
        "1: jan january 2: feb february 3: mar march 4: apr april 5: may 6: jun june 7: jul july 8: aug \
         august 9: sep sept september 10: oct october 11: nov november 12: dec december",
    ),
    (C::DoubtfulMonth, "august dec jan jun mar march may sep"),
    (
        C::Weekday,
        "0: mon monday 1: tue tues tuesday 2: wed wednesday 3: thu thurs thursday 4: fri friday 5: sat \
         saturday 6: sun sunday",
    ),
    (C::Season, "3..3: spring 6..3: summer 9..3: autumn fall 12..3: winter"),
    (C::DayWord, "-1: yesterday 0: today tonight 1: tomorrow"),
    (C::Step, "-1: last past previous 0: current this 1: coming following next"),
    (
        C::Period,
        "century: centuries century day: day days decade: decade decades fortnight: fortnight \
         month: month months quarter: quarter quarters week: week weeks weekend: weekend year: year \
         years",
    ),
    (C::PartOfDay, "afternoon evening lunchtime morning night"),
    (C::PartBefore, "early: early late: late mid: mid"),
    (C::PartOf, "start: beginning start end: close end mid: middle"),
    (C::PartOfYear, "2: half 3: trimester 4: quarter"),
    (
        C::Bound,
        "over: after under: ahead_of before prior_to at_least: as_early_as beginning beginning_in \
         from from_as_early_as since since_at_least starting starting_in up_to: as_late_as by \
         no_later_than through till until up_to up_until exact: as_of",
    ),
    (C::ApproximateTime, "about approximately around circa roughly some"),
    (
        C::DateMarker,
        "( , - a after and around as at autumn back before between by circa during early end fall for \
         from her his in into its last late mid next of on or over past season since spring summer than \
         that the their this through throughout till to until up versus vs was winter year – —",
    ),
    (C::StrongMarker, "by during early in last late mid next since this until"),
    (
        C::YearMarker,
        "after before by calendar circa during early fiscal from in late mid of season since through throughout until",
    ),
    (C::AmountMarker, "about almost another around at least nearly only over some than to under up"),
    (C::LengthStep, "coming current following past previous"),
    (C::Throughout, "through throughout"),
    (C::Ahead, "by until"),
    (C::Perfect, "1: had 0: was were"),
    (C::DateLead, "at during in on"),
    (
        C::Future,
        "'ll aim aims be begins deadline delivery due expected expects faces forecast going hopes next plan \
         planned planning plans predicted scheduled shall starts upcoming will would",
    ),
    (C::FutureTo, "go goes set"),
    (C::Ago, "ago"),
    (C::Closing, "ended ending through to until"),
    (
        C::Trade,
        "business deliveries demand dividend earnings economic economy exports gdp growth imports income \
         inflation investment loss losses margin margins orders output production profit profits rates report result results \
         revenue revenues sales shipments spending trading turnover unemployment",
    ),
    (C::Era, "ad bc bce ce"),
    (
        C::Zone,
        "aest bst cdt cest cet cst ct edt eet est et gmt hkt hours hrs ist jst kst local mdt msk mst pdt \
         pst pt time utc",
    ),
    (C::The, "the"),
    (C::DecadeEnding, "s"),
    (C::Meridiem, "0: am a_._m 12: pm p_._m"),
    (C::Hour, "0: midnight 720: midday noon"),
    (
        C::ClockMarker,
        ", - about after and around at before between by from on posted published since till to until \
         updated | –",
    ),
    (C::Shift, "-1: earlier 0: sometime 1: later"),
];
