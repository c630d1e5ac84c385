//! Does every word of the script exist? Functions, types, figures, people and places, named when they do not.

use std::collections::BTreeSet;

use kernel::{Lang, Text};
use profile::Profile;
use situation::places::{PlaceHow, Places, locate};

use super::{Act, Script, file};
use crate::people::DemoPerson;

/// Where words of a script may be looked up.
pub struct Ways<'a> {
    /// Functions, organisations, types, figures.
    pub profile: &'a Profile,
    /// Places.
    pub places: &'a dyn Places,
}

/// What the script says that does not exist, one line each; empty when all is well.
#[must_use]
pub fn problems(script: &Script, ways: &Ways<'_>) -> Vec<String> {
    let mut check =
        Check { ways, found: Vec::new(), people: script.people, known: BTreeSet::new(), step: "" };
    check.people();
    for step in &script.steps {
        check.step = &step.id;
        for (what, text) in [("say", &step.say), ("try", &step.try_it)] {
            if text.as_ref().is_some_and(|t| Lang::ALL.iter().any(|l| t.get(*l).is_none())) {
                check.found(format!("«{what}» is not in all three languages"));
            }
        }
        if let Some(who) = &step.who {
            check.login(who);
        }
        if let Some(act) = &step.act {
            check.act(act);
            check.known.extend(act.makes());
        }
        check.known.insert(&step.id);
    }
    check.found
}

pub(super) struct Check<'a> {
    pub(super) ways: &'a Ways<'a>,
    found: Vec<String>,
    people: &'static [DemoPerson],
    /// Steps, signals, incidents and reports that stand before the present step.
    known: BTreeSet<&'a str>,
    step: &'a str,
}

impl<'a> Check<'a> {
    pub(super) fn found(&mut self, problem: String) {
        self.found.push(format!("{}: {problem}", self.step));
    }
    pub(super) fn need(&mut self, there: bool, what: &str, code: &str) {
        if !there {
            self.found(format!("there is no {what} «{code}»"));
        }
    }

    fn people(&mut self) {
        for person in self.people {
            self.step = person.login;
            self.function(person.function);
            self.organisation(person.organisation);
            self.need(person.name.contains("ficti"), "mark that the person is invented:", person.name);
            let per = self.ways.profile.function(person.function).and_then(|f| f.per.clone());
            self.need(per.is_none() || !person.areas.is_empty(), "area for", person.login);
        }
    }

    fn act(&mut self, act: &'a Act) {
        match act {
            Act::Write(w) => {
                self.names(w.on.iter().chain(&w.answers));
                self.text(&w.text);
                self.figure(w.figure.as_ref().map(|f| f.name.as_str()));
            }
            Act::Correct(c) => {
                self.names([&c.entry]);
                self.text(&c.text);
                self.figure(c.figure.as_ref().map(|f| f.name.as_str()));
            }
            Act::Status(s) => {
                self.names([&s.on]);
                self.figure(Some(&s.figure));
            }
            Act::Call(c) => {
                self.text(&c.text);
                self.place(c.place.as_deref());
            }
            Act::Warn(w) => self.need(file(&w.file).is_some(), "file", &w.file),
            Act::Aside(a) => self.names([&a.signal]),
            Act::Attach(a) => self.names([&a.signal, &a.to]),
            Act::Promote(p) => {
                self.names([&p.signal]);
                self.incident_type(&p.r#type);
            }
            Act::Open(o) => {
                self.incident_type(&o.r#type);
                self.place(o.place.as_deref());
                o.readers.iter().for_each(|f| self.function(f));
            }
            Act::Change(c) => {
                self.names([&c.on]);
                c.r#type.iter().for_each(|t| self.incident_type(t));
                self.text(&c.text);
            }
            Act::Turn(t) => self.names([&t.on]),
            Act::Told(t) => {
                self.names([&t.on]);
                let function = t.function.as_deref().filter(|f| *f != profile::DUTY_CONTACT);
                function.into_iter().for_each(|f| self.function(f));
                t.organisation.iter().for_each(|o| self.organisation(o));
            }
            Act::Missed(m) => {
                self.names([&m.on]);
                self.function(&m.function);
                self.text(&m.text);
            }
            Act::Draft(d) => self.names([&d.on]),
            Act::Translate(t) => {
                self.names([&t.report, &t.entry]);
                self.text(&t.text);
            }
            Act::Issue(i) => self.names([&i.report]),
            Act::HandOver(h) => self.login(&h.to),
            Act::Accept(a) => self.login(&a.or),
            Act::TakeOver(t) => self.login(&t.or),
            other => {
                let known = self.room(other);
                self.need(known, "check for this act", "");
            }
        }
    }

    pub(super) fn names(&mut self, names: impl IntoIterator<Item = &'a String>) {
        for name in names {
            self.need(self.known.contains(name.as_str()), "earlier step or matter", name);
        }
    }
    pub(super) fn text(&mut self, text: &Text) {
        let languages = Lang::ALL.iter().filter(|l| text.get(**l).is_some()).count();
        if languages != 1 {
            self.found(format!("people write in one language, not in {languages}"));
        }
    }
    pub(super) fn login(&mut self, login: &str) {
        self.need(self.people.iter().any(|p| p.login == login), "person", login);
    }
    pub(super) fn function(&mut self, code: &str) {
        self.need(self.ways.profile.function(code).is_some(), "function", code);
    }
    pub(super) fn organisation(&mut self, code: &str) {
        self.need(self.ways.profile.organisation(code).is_some(), "organisation", code);
    }
    fn incident_type(&mut self, code: &str) {
        self.need(self.ways.profile.incident_type(code).is_some(), "incident type", code);
    }
    fn figure(&mut self, code: Option<&str>) {
        let figures = &self.ways.profile.catalogues.figure;
        if let Some(code) = code {
            self.need(figures.iter().any(|f| f.code == code), "figure", code);
        }
    }
    /// A place that a step names is found by the gazetteer, in the language of whoever names it or in any other.
    fn place(&mut self, typed: Option<&str>) {
        let Some(typed) = typed else { return };
        let found = Lang::ALL.iter().any(|l| locate(self.ways.places, typed, *l).how != PlaceHow::Words);
        self.need(found, "place", typed);
    }
}
