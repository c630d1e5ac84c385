//! A control report as a document, in both official languages: what has changed, then each project with its four axes.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::response::Response;
use kernel::{Cents, Handling, Id, Lang, Text, Timestamp, kind};
use press_types::{AsOf, Pack, Sheet};
use sheets::{Part, Said as Words, Section};
use store::{Journal, Read};
use strategy::read;
use web::{Answer, Args, Fault, Formats, Shell, Texts, Visit};

use super::{ChangeShow, FrozenAxis, FrozenLine, ReportPage, by_objective, loaded};
use crate::at::At;
use crate::desk::Desk;
use crate::file::attached;
use crate::show::{Said, code};

/// The document of one report.
pub(crate) async fn pdf(visit: Visit<Desk, (Id<kind::Matter>, i64)>) -> Answer {
    let at = At::visit(&visit);
    let (plan, n) = visit.id;
    let (page, row, names) = at.shell.read(at.reader, |read| {
        let plan = at.plan(read, plan)?;
        let (page, row) = loaded(&at, read, &plan, n)?;
        let names = names(&at, read, &page, row.seq)?;
        Ok::<_, Fault>((page, row, names))
    })?;
    let document = document(at.shell, &page, &names, as_of(at.shell.live(), row.seq)?);
    let press = Arc::clone(&at.desk.press);
    // Typesetting takes tens of milliseconds: other requests go on meanwhile.
    let printed =
        tokio::task::spawn_blocking(move || press.pack(&document)).await.map_err(Fault::internal)?;
    let name = format!("plan-{}-{n}.pdf", page.plan.year);
    Ok::<Response, _>(attached("application/pdf", &name, printed.map_err(Fault::internal)?))
}

/// The entry that froze it.
fn as_of(journal: &Journal, seq: i64) -> Result<AsOf, Fault> {
    let (at, head) = journal.entry(seq)?.map_or((Timestamp(0), String::new()), |e| {
        (e.header.recorded.at, ::journal::Hash::of(&e.header.to_bytes()).to_string())
    });
    Ok(AsOf { seq: u64::try_from(seq).unwrap_or(0), at, head })
}

/// What its objectives were called when it was frozen, by code, as far as the reader may see them.
fn names(at: &At<'_>, read: &dyn Read, page: &ReportPage, seq: i64) -> Result<BTreeMap<String, Text>, Fault> {
    let mut all = BTreeMap::new();
    for objective in read::objectives(read, &at.eye())? {
        if page.lines.iter().any(|line| line.objective == objective.code) {
            let versions = read::versions(read, objective.id)?;
            let then = versions.into_iter().find(|version| version.seq <= seq);
            let titles = then.map_or(objective.wording.titles, |version| version.wording.titles);
            all.insert(objective.code, titles);
        }
    }
    Ok(all)
}

/// One sheet: its objectives follow each other on a page, since nobody exchanges one of them alone.
fn document(shell: &Shell, page: &ReportPage, names: &BTreeMap<String, Text>, as_of: AsOf) -> Pack {
    let site = shell.site();
    let texts = shell.texts();
    let languages = vec![Lang::Fr, Lang::Nl];
    let section = |lang: &Lang| {
        let say = Say { texts, formats: shell.formats(*lang), lang: *lang };
        let mut section = changes(&say, page);
        for (code, lines) in by_objective(&page.lines) {
            let parts = objective(&say, &code, names.get(&code), &lines);
            parts.into_iter().for_each(|part| section.push(Handling::Service, part));
        }
        section
    };
    let content = languages.iter().map(section).collect();
    let title = |lang: Lang| texts.plain(lang, "strategy-report");
    Pack {
        title: Some(Text::three(title(Lang::Fr), title(Lang::Nl), title(Lang::En))),
        number: Some(format!("{}/{}", page.plan.year, page.report.n)),
        as_of,
        printed_at: shell.now(),
        function: page.report.function.clone(),
        organisation: site.name.clone(),
        fictitious: site.fictitious,
        zone: site.zone.clone(),
        languages,
        sheets: vec![Sheet { name: "1".into(), handling: Handling::Service, content }],
    }
}

/// What has changed since the report before.
fn changes(say: &Say<'_>, page: &ReportPage) -> Section {
    let day = say.formats.date(page.report.day.at);
    let heading = format!("{} · {}/{} · {day}", say.plain("strategy-report"), page.plan.year, page.report.n);
    let mut section = Section::new("changes", 1, heading);
    let mut push = |part: Part| section.push(Handling::Service, part);
    if let Some(words) = &page.report.words {
        push(Part::text(say.said(words)));
    }
    if page.report.withheld > 0 {
        push(Part::text(say.number("strategy-report-withheld", page.report.withheld)));
    }
    push(Part::heading(say.plain("strategy-changes")));
    match &page.before {
        None => push(Part::text(say.plain("strategy-changes-first"))),
        Some(before) => {
            push(Part::text(say.with("strategy-changes-since", "day", &say.formats.date(before.day.at))));
            let heads = ["strategy-project", "strategy-changes", "strategy-why"];
            let heads = heads.iter().map(|key| say.plain(key)).collect();
            let rows = page.changes.iter().map(|c| say.change(c)).collect();
            let none = || Part::text(say.plain("strategy-changes-none"));
            push(Part::table(heads, &[5, 6, 5], rows).unwrap_or_else(none));
        }
    }
    section
}

/// The projects of an objective: a table of how they stand, then of each what there is besides.
fn objective(say: &Say<'_>, is: &str, titles: Option<&Text>, lines: &[&FrozenLine]) -> Vec<Part> {
    let heading = match titles {
        _ if is.is_empty() => say.plain("strategy-objective-hidden"),
        Some(titles) => format!("{} · {}", code(is).show(say.lang), say.within(titles)),
        None => code(is).show(say.lang).to_owned(),
    };
    let heads = ["strategy-project", "strategy-owner", "strategy-dates"];
    let axes = ["timing", "budget", "quality", "result"].map(|a| say.plain(&format!("strategy-axis-{a}")));
    let heads = heads.iter().map(|key| say.plain(key)).chain(axes).collect();
    let title = |line: &FrozenLine| format!("{} · {}", line.number, say.within(&line.titles));
    let rows = lines.iter().map(|line| {
        let days = [&line.starts, &line.ends].map(|d| say.formats.short_date(d.at)).join(" – ");
        let state = say.plain(&format!("strategy-state-{}", line.state));
        let mut row: Vec<Words> =
            vec![format!("{} ({state})", title(line)).into(), say.named("", &line.function), days.into()];
        row.extend(line.axes.iter().map(|a| Words::from(say.axis(a))));
        row
    });
    let mut parts = vec![Part::heading(heading)];
    parts.extend(Part::table(heads, &[6, 5, 4, 4, 4, 4, 4], rows.collect()));
    for line in lines {
        let lines = more(say, line);
        if !lines.is_empty() {
            let title = say.named(&format!("{} · ", line.number), &line.titles);
            parts.extend([Part::text(title), Part::Lines { lines }]);
        }
    }
    parts
}

/// What a report says of a project besides the table: reasons, what is due, money, effort.
fn more(say: &Say<'_>, line: &FrozenLine) -> Vec<Words> {
    let mut more: Vec<Words> =
        line.axes.iter().filter_map(|a| Some(say.reason(a, a.words.as_ref()?))).collect();
    let item = |(names, day, state): &(Text, crate::show::Day, &'static str)| {
        let state = say.plain(&format!("strategy-item-{state}"));
        Words::from(format!("{} · {} · {state}", say.within(names), say.formats.short_date(day.at)))
    };
    more.extend(line.items.iter().map(item));
    if line.cents > 0 {
        more.push(say.labelled(&say.plain("strategy-budget"), &say.formats.money(Cents(line.cents))).into());
    }
    if line.effort > 0 {
        let posts = say.formats.decimal(line.effort, 1);
        more.push(say.labelled(&say.plain("strategy-effort"), &posts).into());
    }
    if !line.after.is_empty() {
        more.push(say.labelled(&say.plain("strategy-waits"), &line.after.join(", ")).into());
    }
    if line.late > 0 {
        more.push(say.number("strategy-late", line.late).into());
    }
    more
}

/// The sentences of one language of the document.
struct Say<'a> {
    texts: &'a Texts,
    formats: Formats,
    lang: Lang,
}

impl Say<'_> {
    fn plain(&self, key: &str) -> String {
        self.texts.plain(self.lang, key)
    }
    /// A label before what it says, with the colon as this language sets it.
    fn labelled(&self, label: &str, rest: &str) -> String {
        format!("{label}{} {rest}", self.plain("colon"))
    }
    fn with(&self, key: &str, name: &'static str, value: &str) -> String {
        let mut args = Args::new();
        args.set(name, value);
        self.texts.say(self.lang, key, &args)
    }
    fn number(&self, key: &str, n: i64) -> String {
        let mut args = Args::new();
        args.set("n", n);
        self.texts.say(self.lang, key, &args)
    }
    /// A text, behind what every language writes alike: one that is there in another language says so.
    fn named(&self, before: &str, text: &Text) -> Words {
        let named = |(is, words): (Lang, &str)| Words::typed(format!("{before}{words}"), is, self.lang);
        text.best(self.lang).map_or_else(|| before.into(), named)
    }
    /// A text within a sentence of this language: the language of its words stands behind them where it is another.
    fn within(&self, text: &Text) -> String {
        match text.best(self.lang) {
            Some((is, words)) if is != self.lang => format!("{words} ({is})"),
            best => best.map_or_else(String::new, |(_, words)| words.to_owned()),
        }
    }
    fn said(&self, words: &Said) -> Words {
        Words::typed(words.text.clone(), words.lang.parse().unwrap_or(self.lang), self.lang)
    }
    fn axis(&self, axis: &FrozenAxis) -> String {
        let Some(names) = &axis.names else { return "–".to_owned() };
        let trend = axis.trend.map(|t| format!(" ({})", self.plain(&format!("strategy-trend-{t}"))));
        format!("{}{}", self.within(names), trend.unwrap_or_default())
    }
    fn reason(&self, axis: &FrozenAxis, words: &Said) -> Words {
        let text = self.labelled(&self.plain(&format!("strategy-axis-{}", axis.axis)), &words.text);
        Words::typed(text, words.lang.parse().unwrap_or(self.lang), self.lang)
    }
    /// A change as a row: of which project, what, and why.
    fn change(&self, change: &ChangeShow) -> Vec<Words> {
        let project = self.named(&format!("{} · ", change.number), &change.titles);
        let why = change.why.as_ref().map(|why| self.said(why)).unwrap_or_default();
        vec![project, self.what(change).into(), why]
    }
    /// From one name to the other, under this label.
    fn turned(&self, label: &str, change: &ChangeShow) -> String {
        let hidden = self.plain("strategy-objective-hidden");
        let of = |text: &Option<Text>| text.as_ref().map_or_else(|| hidden.clone(), |t| self.within(t));
        self.labelled(&self.plain(label), &format!("{} → {}", of(&change.from), of(&change.to)))
    }
    /// What it waits for since then, and no more.
    fn waits(&self, change: &ChangeShow) -> String {
        let both = [("strategy-change-waits", &change.waits), ("strategy-change-waited", &change.waited)];
        let some = both.iter().filter(|(_, numbers)| !numbers.is_empty());
        some.map(|(key, numbers)| self.labelled(&self.plain(key), &numbers.join(", ")))
            .collect::<Vec<_>>()
            .join(" · ")
    }
    fn what(&self, change: &ChangeShow) -> String {
        let of = |text: &Option<Text>| text.as_ref().map_or_else(|| "–".to_owned(), |t| self.within(t));
        let days = |n: i64| {
            self.number(if n < 0 { "strategy-days-earlier" } else { "strategy-days-later" }, n.abs())
        };
        match change.what {
            "ended" => self.plain(&format!("strategy-change-{}", change.state.unwrap_or("done"))),
            "axis" => {
                let axis = self.plain(&format!("strategy-axis-{}", change.axis.unwrap_or("timing")));
                self.labelled(&axis, &format!("{} → {}", of(&change.from), of(&change.to)))
            }
            "days" => {
                let mut all = Vec::new();
                for (key, n) in [("strategy-starts", change.start), ("strategy-ends", change.days)] {
                    all.extend(n.filter(|n| *n != 0).map(|n| self.labelled(&self.plain(key), &days(n))));
                }
                all.join(" · ")
            }
            "titles" => self.turned("strategy-title", change),
            "objective" => self.turned("strategy-objective", change),
            "owner" => self.turned("strategy-owner", change),
            "after" => self.waits(change),
            "moved" => self.labelled(&of(&change.names), &days(change.days.unwrap_or(0))),
            "redated" => {
                let days = [&change.day_before, &change.day]
                    .map(|day| day.as_ref().map_or_else(String::new, |d| self.formats.short_date(d.at)));
                let done = format!("{} {}", self.plain("strategy-item-done"), days.join(" → "));
                self.labelled(&of(&change.names), &done)
            }
            "reached" => {
                let day = change.day.as_ref().map_or_else(String::new, |d| self.formats.short_date(d.at));
                self.labelled(&of(&change.names), &format!("{} {day}", self.plain("strategy-item-done")))
            }
            "added" | "undone" | "gone" => {
                self.labelled(&of(&change.names), &self.plain(&format!("strategy-change-{}", change.what)))
            }
            "budget" => {
                let (from, to) = change.cents.unwrap_or_default();
                let money = |cents| self.formats.money(Cents(cents));
                self.labelled(&self.plain("strategy-budget"), &format!("{} → {}", money(from), money(to)))
            }
            "effort" => {
                let (from, to) = change.effort.unwrap_or_default();
                let posts = |tenths| self.formats.decimal(tenths, 1);
                self.labelled(&self.plain("strategy-effort"), &format!("{} → {}", posts(from), posts(to)))
            }
            what => self.plain(&format!("strategy-change-{what}")),
        }
    }
}
