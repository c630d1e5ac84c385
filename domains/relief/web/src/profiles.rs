//! Profiles of those present, day by day: each answer a small chart, each question a table.

use jiff::civil::Date;
use kernel::{Text, Timestamp};
use relief::read::DaySum;
use serde::Serialize;
use web::chart::{Frame, Line, LineChart, Mark, line};

use crate::at::At;
use crate::desk::ProfileName;
use crate::flow::noon;

/// A question to those present, with the answers that some site told.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct QuestionShow {
    names: Text,
    answers: Vec<AnswerShow>,
    /// Day by day, the latest first.
    days: Vec<CountsShow>,
}

/// An answer: how many gave it.
#[derive(Debug, Clone, Serialize)]
struct AnswerShow {
    names: Text,
    /// On the last day that was counted.
    last: Option<i64>,
    /// No chart of fewer than two days.
    chart: Option<LineChart>,
}

/// A day, with how many gave each answer.
#[derive(Debug, Clone, Serialize)]
struct CountsShow {
    day: String,
    /// Its noon.
    at: Option<Timestamp>,
    counts: Vec<Option<i64>>,
}

/// The questions of the catalogue to which some site told an answer on these days, which are in order of time.
pub(crate) fn of(at: &At<'_>, sums: &[DaySum]) -> Vec<QuestionShow> {
    let lists = at.desk.lists();
    let is_told = |p: &&ProfileName| sums.iter().any(|sum| sum.told.contains_key(&p.code));
    let one = |(code, names): &(String, Text)| {
        let own = lists.profiles.iter().filter(|p| p.question == *code);
        let told: Vec<&ProfileName> = own.filter(is_told).collect();
        (!told.is_empty()).then(|| question(at, names, &told, sums))
    };
    lists.questions.iter().filter_map(one).collect()
}

fn question(at: &At<'_>, names: &Text, told: &[&ProfileName], sums: &[DaySum]) -> QuestionShow {
    let count = |sum: &DaySum, profile: &ProfileName| sum.of_profile(&profile.code).map(|(n, _)| n);
    let answer = |profile: &&ProfileName| AnswerShow {
        names: profile.names.clone(),
        last: sums.last().and_then(|sum| count(sum, profile)),
        chart: chart(at, names, profile, sums),
    };
    let row = |sum: &DaySum| CountsShow {
        day: sum.day.clone(),
        at: noon(&sum.day, at.shell.zone()),
        counts: told.iter().map(|profile| count(sum, profile)).collect(),
    };
    QuestionShow {
        names: names.clone(),
        answers: told.iter().map(answer).collect(),
        days: sums.iter().rev().map(row).collect(),
    }
}

fn chart(at: &At<'_>, question: &Text, profile: &ProfileName, sums: &[DaySum]) -> Option<LineChart> {
    let (texts, lang, formats) = (at.shell.texts(), at.reader.lang, at.shell.formats(at.reader.lang));
    let mut marks: Vec<Mark> = Vec::with_capacity(sums.len());
    let mut before: Option<Date> = None;
    for sum in sums {
        let Some((n, told)) = sum.of_profile(&profile.code) else { continue };
        let (Ok(day), Some(when)) = (sum.day.parse::<Date>(), noon(&sum.day, at.shell.zone())) else {
            continue;
        };
        let mut args = web::Args::new();
        args.set("day", formats.short_date(when));
        args.set("n", n);
        args.set("present", sum.present);
        args.set("told", told);
        args.set("sites", sum.sites);
        // A day on which nobody told it is a gap, no line between those around it.
        let joined = before.is_some_and(|before| before.tomorrow().is_ok_and(|next| next == day));
        let title = texts.say(lang, "relief-profile-mark", &args);
        marks.push(Mark { at: when.0, value: n, hollow: true, joined, title });
        before = Some(day);
    }
    if marks.len() < 2 {
        return None;
    }
    let last = marks.last().map_or_else(String::new, |m| m.title.clone());
    let of = Line { marks, ..Line::default() };
    let drawn = line(&of, Frame::SMALL, &|at| formats.short_date(Timestamp(at)), &|v| formats.number(v));
    let title = format!("{} · {}", question.show(lang), profile.names.show(lang));
    Some(drawn.named(format!("profile-{}", profile.code), title, last))
}

impl QuestionShow {
    pub(crate) fn sample() -> Self {
        let answer = |full: bool| AnswerShow {
            names: Text::both("0 à 17 ans <b>", "0 tot 17 jaar"),
            last: full.then_some(4),
            chart: full.then(|| crate::flow::sample().named("profile-sample", "Profile <b>", "…")),
        };
        let row = |at: Option<Timestamp>| CountsShow {
            day: "2026-11-26".into(),
            at,
            counts: vec![at.map(|_| 4), None],
        };
        Self {
            names: Text::both("Âge <b>", "Leeftijd"),
            answers: vec![answer(true), answer(false)],
            days: vec![row(Some(crate::show::NOON)), row(None)],
        }
    }
}
