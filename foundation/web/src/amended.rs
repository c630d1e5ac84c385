//! A form that amends all of something, laid beside what stands there by now: one call where it is sent, one where it comes back.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Kind, Refusal, kind};
use serde::de::DeserializeOwned;

use crate::form::{Typed, parsed};
use crate::meanwhile::{BOTH, KNEW, Meanwhile, Now};
use crate::{Answer, CommandForm, Fault, Page, Reader, Shell, Wants};

/// Between the values of a field that holds several, where a form says what it shows.
const AND: char = '␟';
/// Between the cells of a row, and between rows.
const CELL: &str = "␞";
const ROW: &str = "␝";
/// Most entries that are looked through for who changed something.
const MOST: i64 = 200;

/// Rows of a form that are one thing to whoever reads them: all of them were left, or were changed.
#[derive(Debug, Clone, Copy)]
pub struct Rows {
    /// The name under which the form speaks of them.
    pub field: &'static str,
    /// Fields with one value for each row.
    pub columns: &'static [&'static str],
    /// Boxes that hold the number of their row.
    pub marks: &'static [&'static str],
    /// Whether a row says something by its first column alone; otherwise that is only what kind of row it is.
    pub by_first: bool,
}

impl Rows {
    fn holds(&self, name: &str) -> bool {
        self.columns.contains(&name) || self.marks.contains(&name)
    }

    fn count(&self, typed: &Typed) -> usize {
        self.columns.iter().map(|column| typed.all(column).len()).max().unwrap_or(0)
    }

    /// The rows in which something stands, each with what is told of it by column.
    fn cells(&self, typed: &Typed) -> Vec<Vec<(&'static str, String)>> {
        let of = |n: usize| {
            let cell = |column: &&'static str| {
                let value = typed.all(column).get(n).map_or_else(String::new, |value| ended(value));
                (*column, value)
            };
            let cells: Vec<(&'static str, String)> = self.columns.iter().map(cell).collect();
            let says = cells.iter().skip(usize::from(!self.by_first)).any(|(_, value)| !value.is_empty());
            let ticked = |mark: &&&'static str| typed.all(mark).iter().any(|row| row.trim() == n.to_string());
            let marks = self.marks.iter().filter(ticked).map(|mark| (*mark, (*mark).to_owned()));
            says.then(|| cells.into_iter().chain(marks).collect())
        };
        (0..self.count(typed)).filter_map(of).collect()
    }

    /// The rows as one text, to be compared.
    fn as_one(&self, typed: &Typed) -> String {
        let row =
            |cells: &Vec<(_, String)>| cells.iter().map(|(_, v)| v.as_str()).collect::<Vec<_>>().join(CELL);
        self.cells(typed).iter().map(row).collect::<Vec<_>>().join(ROW)
    }

    /// The rows for a reader.
    fn in_words(&self, typed: &Typed, words: impl Fn(&str, &str) -> Option<String>) -> String {
        let cell = |(column, value): &(&str, String)| words(column, value).unwrap_or_else(|| value.clone());
        let row = |cells: &Vec<(&'static str, String)>| {
            let all: Vec<String> = cells.iter().filter(|(_, v)| !v.is_empty()).map(cell).collect();
            all.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" · ")
        };
        self.cells(typed).iter().map(row).collect::<Vec<_>>().join("; ")
    }
}

/// What was sent beside what stands there now. What its person left as it was shown stands as it is now; where both changed a field
/// it is no form that a rule may have.
#[derive(Debug)]
pub struct Amended<T> {
    value: Result<T, Refusal>,
    /// As it was typed, with what was left alone as it is now.
    pub typed: Typed,
    present: Typed,
    rows: &'static [Rows],
    matter: Option<Id<kind::Matter>>,
    /// The last entry of what it is about, and the one up to which its person saw it.
    seq: i64,
    seen: Option<i64>,
    /// The fields that both changed, with what stands there now in words.
    clashes: BTreeMap<String, String>,
}

impl Typed {
    /// A form to begin with, that says what it shows in every field: the hidden fields stand in `forms.command`.
    #[must_use]
    pub fn as_shown(self) -> Self {
        self.as_shown_with(&[])
    }

    /// The same for a form with rows.
    #[must_use]
    pub fn as_shown_with(mut self, rows: &[Rows]) -> Self {
        let names = self.names_with(&self, rows);
        let knew = self.knowing_of(&names, rows);
        self.values.insert(KNEW.to_owned(), knew);
        self
    }

    /// What stands in a field, as one text.
    fn as_one(&self, name: &str, rows: &[Rows]) -> String {
        match rows.iter().find(|r| r.field == name) {
            Some(rows) => rows.as_one(self),
            None => joined(self.all(name).iter().map(String::as_str)),
        }
    }

    fn knowing_of(&self, names: &BTreeSet<String>, rows: &[Rows]) -> Vec<String> {
        names.iter().map(|name| format!("{name}={}", self.as_one(name, rows))).collect()
    }

    /// Takes over what stands there now in every field that was left as it was shown; answers the fields that both changed.
    fn take_over(&mut self, present: &Typed, names: &BTreeSet<String>, rows: &[Rows]) -> Vec<String> {
        if self.all(KNEW).is_empty() {
            return Vec::new();
        }
        let mut clashes = Vec::new();
        for name in names {
            // Where the form said nothing of a field that has a value by now, it stood there empty.
            let was = self.shown(name).unwrap_or_default();
            let several = !rows.iter().any(|r| r.field == name.as_str());
            let was = if several { joined(was.split(AND)) } else { ended(was) };
            let (mine, theirs) = (self.as_one(name, rows), present.as_one(name, rows));
            if theirs == was || theirs == mine {
                continue;
            }
            if mine == was {
                self.take(present, name, rows);
            } else {
                clashes.push(name.clone());
            }
        }
        clashes
    }

    fn take(&mut self, present: &Typed, name: &str, rows: &[Rows]) {
        for field in fields_of(name, rows) {
            let values = present.all(&field).to_vec();
            self.values.insert(field, values);
        }
    }

    /// The fields of what stands there now, and those of which the form said what they showed; rows by their one name.
    fn names_with(&self, present: &Typed, rows: &[Rows]) -> BTreeSet<String> {
        let known = self.all(KNEW).iter().filter_map(|entry| entry.split_once('='));
        let names = known.map(|(name, _)| name.to_owned()).chain(present.values.keys().cloned());
        // A form that was made to show things says so itself: that is none of its fields.
        let alone = names.filter(|name| name != KNEW && !rows.iter().any(|r| r.holds(name)));
        alone.chain(rows.iter().map(|r| r.field.to_owned())).collect()
    }
}

/// The fields that make up a name: those of its rows, or itself.
fn fields_of(name: &str, rows: &[Rows]) -> Vec<String> {
    match rows.iter().find(|r| r.field == name) {
        Some(rows) => rows.columns.iter().chain(rows.marks).map(|field| (*field).to_owned()).collect(),
        None => vec![name.to_owned()],
    }
}

/// A value as it is compared: a browser ends lines its own way.
fn ended(value: &str) -> String {
    value.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// Values of a field as one, whatever their order: boxes come back in that of the page.
fn joined<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let mut all: Vec<String> = values.map(ended).filter(|value| !value.is_empty()).collect();
    all.sort_unstable();
    all.join(&AND.to_string())
}

impl<T: DeserializeOwned> CommandForm<T> {
    /// Lays the form beside what stands there now: `present` is the form as it would be drawn, `seq` the last entry of what it is about.
    /// A repeat stays as it was sent: it wrote what stands there, and gets its first receipt.
    #[must_use]
    pub fn amends(&self, matter: Option<Id<kind::Matter>>, present: Typed, seq: i64) -> Amended<T> {
        self.amends_with(matter, (present, seq), &[])
    }

    /// The same for a form with rows.
    #[must_use]
    pub fn amends_with(
        &self,
        matter: Option<Id<kind::Matter>>,
        (present, seq): (Typed, i64),
        rows: &'static [Rows],
    ) -> Amended<T> {
        let mut typed = self.typed.clone();
        let names = typed.names_with(&present, rows);
        let clashes = if self.meta.repeated { Vec::new() } else { typed.take_over(&present, &names, rows) };
        let value = if clashes.is_empty() { parsed(&typed) } else { Err(Refusal::conflict(BOTH)) };
        let now = |name: String| {
            let found = rows.iter().find(|r| r.field == name);
            let said = found
                .map_or_else(|| present.all(&name).join(", "), |rows| rows.in_words(&present, |_, _| None));
            (name, said)
        };
        let clashes = clashes.into_iter().map(now).collect();
        Amended { value, typed, present, rows, matter, seq, seen: self.meta.based_on, clashes }
    }
}

impl<T> Amended<T> {
    /// The form as the handler wants it.
    ///
    /// # Errors
    /// Why it is not; also where both changed a field.
    pub fn value(&self) -> Result<&T, Refusal> {
        self.value.as_ref().map_err(Clone::clone)
    }

    /// Says in words what stands in a field that holds a code: its name and value. Nothing leaves the value as it is; in a row an
    /// empty word leaves it out.
    #[must_use]
    pub fn saying(mut self, words: impl Fn(&str, &str) -> Option<String>) -> Self {
        for (name, said) in &mut self.clashes {
            if let Some(rows) = self.rows.iter().find(|r| r.field == name) {
                *said = rows.in_words(&self.present, &words);
                continue;
            }
            let all = self.present.all(name).iter();
            let named = all.map(|value| words(name, value).unwrap_or_else(|| value.clone()));
            *said = named.collect::<Vec<_>>().join(", ");
        }
        self
    }

    /// The form as it comes back: with both values where both changed a field, and showing what stands there now.
    fn back(self, shell: &Shell, reader: &Reader) -> Result<Meanwhile, Fault> {
        let Self { mut typed, present, rows, matter, seq, seen, clashes, .. } = self;
        let by = if clashes.is_empty() { None } else { by(shell, reader, matter, seen)? };
        for (field, value) in clashes {
            let nothing = || shell.texts().plain(reader.lang, "form-nothing");
            let value = if value.is_empty() { nothing() } else { value };
            typed.put_error(Some(&field), Now { value, by: by.clone() }.sentence(shell, reader));
        }
        let names = typed.names_with(&present, rows);
        if !typed.all(KNEW).is_empty() {
            let knew = names.iter().map(|name| {
                // A form on a screen has so many rows: what does not fit is laid beside it again when it is sent.
                let more = |r: &Rows| r.field == name && r.count(&present) > r.count(&typed);
                let fits = reader.wants != Wants::Json || !rows.iter().any(more);
                let shows = if fits { None } else { typed.shown(name) };
                format!("{name}={}", shows.map_or_else(|| present.as_one(name, rows), str::to_owned))
            });
            let knew = knew.collect();
            typed.values.insert(KNEW.to_owned(), knew);
        }
        Ok(Meanwhile::back(typed, seq, names.iter().flat_map(|name| fields_of(name, rows)).collect()))
    }
}

/// The function that changed the matter since, and when; nothing where there were several.
fn by(
    shell: &Shell,
    reader: &Reader,
    matter: Option<Id<kind::Matter>>,
    seen: Option<i64>,
) -> Result<Option<(String, String)>, Fault> {
    let (Some(matter), Some(seen)) = (matter, seen) else { return Ok(None) };
    let since = shell.live().next_of(Some(matter), seen, MOST)?;
    let functions: BTreeSet<&str> = since.iter().map(|entry| entry.header.actor.function.as_str()).collect();
    let Some(last) = since.last().filter(|_| functions.len() == 1) else { return Ok(None) };
    let function = shell.site().function(reader.lang, last.header.actor.function.as_str()).to_owned();
    Ok(Some((function, shell.formats(reader.lang).time(last.header.recorded.at))))
}

impl Shell {
    /// As [`Shell::refill`], for a form that was laid beside what stands there now. The outbox gets what the form takes over as well.
    ///
    /// # Errors
    /// The fault, where the form cannot come back.
    pub fn refill_amended<T, P: Page>(
        &self,
        reader: &Reader,
        fault: Fault,
        amended: Amended<T>,
        page: impl FnOnce(Typed) -> Result<P, Fault>,
    ) -> Answer {
        let Some(refusal) = fault.refusal() else { return Err(fault) };
        // What was undone by somebody else rests on an earlier entry than the page showed.
        let undone = |seen: i64| seen > amended.seq && refusal.kind == Kind::Conflict;
        let moved = amended.seen.is_some_and(|seen| seen < amended.seq || undone(seen));
        if !moved && refusal.key != BOTH {
            return self.refill(reader, fault, amended.typed, page);
        }
        let after = amended.back(self, reader)?;
        self.refill_after(reader, fault, after, page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Default, PartialEq, serde::Deserialize)]
    #[serde(default)]
    struct Form {
        title: String,
        areas: Vec<String>,
        why: String,
    }

    fn drawn() -> Typed {
        let form = Typed::default().with("title", "Plan").with("areas", "b").with("areas", "a");
        form.with("risk", "").as_shown()
    }

    /// As a browser sends it: boxes in the order of the page, no field for a box that is not ticked.
    fn sent(title: &str, areas: &[&str]) -> CommandForm<Form> {
        let mut pairs: Vec<(String, String)> =
            drawn().all(KNEW).iter().map(|entry| (KNEW.to_owned(), entry.clone())).collect();
        pairs.extend([("title".to_owned(), title.to_owned()), ("risk".to_owned(), String::new())]);
        pairs.extend([("why".to_owned(), "parce que".to_owned()), ("based_on".to_owned(), "7".to_owned())]);
        pairs.extend(areas.iter().map(|area| ("areas".to_owned(), (*area).to_owned())));
        CommandForm::of(pairs, Vec::new()).unwrap()
    }

    fn form(title: &str, areas: &[&str]) -> Form {
        let areas = areas.iter().map(|a| (*a).to_owned()).collect();
        Form { title: title.to_owned(), areas, why: "parce que".to_owned() }
    }

    #[test]
    fn what_was_left_is_no_amendment_and_boxes_have_no_order() {
        let present = || Typed::default().with("title", "Plan B").with("areas", "a").with("areas", "b");
        let amended = sent("Plan", &["a", "b", "c"]).amends(None, present(), 9);
        assert_eq!(amended.value().unwrap(), &form("Plan B", &["a", "b", "c"]));
        let amended = sent("Plan C", &["a", "b"]).amends(None, Typed::default().with("title", "Plan"), 9);
        assert_eq!(amended.value().unwrap(), &form("Plan C", &[]), "all boxes were emptied meanwhile");
    }

    #[test]
    fn what_both_changed_is_refused_until_it_was_seen() {
        let present = Typed::default().with("title", "Plan B").with("areas", "a");
        let amended = sent("Plan C", &["a", "b"]).amends(None, present.clone(), 9);
        assert_eq!(amended.value().unwrap_err().key, BOTH);
        assert_eq!(amended.clashes.get("title").map(String::as_str), Some("Plan B"));
        assert_eq!(amended.typed.all("areas"), ["a"], "what was left stands as it is now");
        let names = amended.typed.names_with(&present, &[]);
        assert!(present.knowing_of(&names, &[]).contains(&"title=Plan B".to_owned()));
    }

    #[test]
    fn a_field_that_was_empty_and_is_filled_by_both_is_a_clash() {
        let present =
            Typed::default().with("title", "Plan").with("areas", "a").with("areas", "b").with("why", "w");
        let amended = sent("Plan", &["a", "b"]).amends(None, present, 9);
        assert_eq!(amended.value().unwrap_err().key, BOTH);
        let same = Typed::default().with("title", "Plan C").with("areas", "b").with("areas", "a");
        assert_eq!(sent("Plan C", &["a", "b"]).amends(None, same, 9).value().unwrap().title, "Plan C");
    }

    #[test]
    fn what_a_form_says_of_its_fields_is_none_of_them() {
        let present = Typed::default().with("title", "Plan B").with("areas", "a").as_shown();
        let amended = sent("Plan", &["a", "b"]).amends(None, present.clone(), 9);
        assert_eq!(amended.value().unwrap(), &form("Plan B", &["a"]));
        assert!(!amended.typed.names_with(&present, &[]).contains(KNEW));
    }

    #[test]
    fn a_repeat_stays_as_it_was_sent() {
        let mut sent = sent("Plan C", &["a", "b"]);
        sent.meta.repeated = true;
        let amended = sent.amends(None, Typed::default().with("title", "PLAN C").with("areas", "a"), 9);
        assert_eq!(amended.value().unwrap(), &form("Plan C", &["a", "b"]));
    }

    #[test]
    fn lines_end_alike_however_they_were_kept() {
        let kept = || Typed::default().with("title", "a\r\nb");
        let knew: Vec<String> = kept().as_shown().all(KNEW).to_vec();
        let mut pairs: Vec<(String, String)> =
            knew.into_iter().map(|entry| (KNEW.to_owned(), entry)).collect();
        pairs.push(("title".to_owned(), "c".to_owned()));
        let sent = CommandForm::<Form>::of(pairs, Vec::new()).unwrap();
        assert_eq!(sent.amends(None, kept(), 9).value().unwrap().title, "c");
    }

    #[test]
    fn a_form_that_does_not_say_what_it_shows_stays_as_it_was_sent() {
        let pairs = vec![("title".to_owned(), "Plan C".to_owned())];
        let sent = CommandForm::<Form>::of(pairs, Vec::new()).unwrap();
        let amended = sent.amends(None, Typed::default().with("title", "Plan B"), 9);
        assert_eq!(amended.value().unwrap().title, "Plan C");
    }

    const STEPS: &[Rows] =
        &[Rows { field: "steps", columns: &["step", "text"], marks: &["reason"], by_first: false }];

    #[test]
    fn rows_are_one_and_empty_ones_are_none() {
        let steps = |texts: &[&str], reason: &str| {
            let row =
                |form: Typed, (n, text): (usize, &&str)| form.with("step", n.to_string()).with("text", *text);
            texts.iter().enumerate().fold(Typed::default(), row).with("reason", reason)
        };
        let drawn = steps(&["a", "b"], "1").as_shown_with(STEPS);
        let sent = |texts: &[&str], reason: &str| {
            let mut form = steps(texts, reason);
            form.values.insert(KNEW.to_owned(), drawn.all(KNEW).to_vec());
            let pairs = form.values.iter().flat_map(|(n, all)| all.iter().map(|v| (n.clone(), v.clone())));
            CommandForm::<Form>::of(pairs.collect(), Vec::new()).unwrap()
        };
        let with = |form: &CommandForm<Form>, now: &Typed| form.amends_with(None, (now.clone(), 9), STEPS);
        let present = steps(&["a", "b", "c"], "2");
        let left = with(&sent(&["a", "b", "", ""], "1"), &present);
        assert!(left.value().is_ok());
        assert_eq!(
            (left.typed.all("text"), left.typed.all("reason")),
            (present.all("text"), present.all("reason"))
        );
        let both = with(&sent(&["b", "a", ""], "1"), &present);
        assert_eq!(both.value().unwrap_err().key, BOTH);
        assert_eq!(both.clashes["steps"], "0 · a; 1 · b; 2 · c · reason");
        let alone = with(&sent(&["b", "a", ""], "1"), &steps(&["a", "b"], "1"));
        assert_eq!(alone.typed.all("text"), ["b", "a", ""], "what nobody else changed stays as it was sent");
        assert!(alone.value().is_ok());
    }

    #[test]
    fn rows_are_the_same_however_a_browser_ends_their_lines() {
        let one = |text: &str| Typed::default().with("step", "0").with("text", text);
        let mut sent = one("a\rb").as_shown_with(STEPS);
        sent.values.insert("text".to_owned(), vec!["a\r\nb".to_owned()]);
        let present = one("a\nb\nc");
        let names = sent.names_with(&present, STEPS);
        assert!(sent.take_over(&present, &names, STEPS).is_empty(), "nobody but the colleague changed it");
        assert_eq!(sent.all("text"), ["a\nb\nc"]);
    }
}
