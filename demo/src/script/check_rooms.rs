//! Does every word of an act in the crisis rooms exist?

use kernel::{Lang, Text};
use profile::Profile;

use super::Act;
use super::check::Check;
use super::public::Public;
use super::rooms::{Centre, Figure, Message, Order, Perimeter, Phase, Plan, Relief, Session};

impl<'a> Check<'a> {
    /// Looks at an act of a crisis room; `false` when it is none.
    pub(super) fn room(&mut self, act: &'a Act) -> bool {
        match act {
            Act::Gather(g) => self.names([&g.to]),
            Act::Centre(c) => self.centre(c),
            Act::Relief(r) => {
                self.names(r.names());
                self.relief(r);
            }
            Act::Session(s) => {
                self.names(s.names());
                self.session(s);
            }
            Act::Order(o) => {
                self.names(o.names());
                self.order(o);
            }
            Act::Message(m) => {
                self.names(m.names());
                self.message(m);
            }
            Act::Figure(f) => {
                self.names(f.names());
                if let Figure::Define(d) = f {
                    self.official(&d.names);
                    d.levels.iter().for_each(|l| self.function(&l.responsible));
                }
            }
            Act::Phase(p) => {
                self.names(p.names());
                self.phase(p);
            }
            Act::Plan(p) => {
                self.names(p.names());
                if let Plan::Activate(a) = p {
                    let there = self.profile().plans.iter().any(|plan| plan.code == a.plan);
                    self.need(there, "plan", &a.plan);
                    self.text(&a.text);
                }
            }
            Act::Perimeter(p) => {
                self.names(p.names());
                match p {
                    Perimeter::Set(s) => {
                        self.function(&s.decided_by);
                        self.text(&s.text);
                    }
                    Perimeter::Widen(w) => self.text(&w.text),
                }
            }
            Act::Public(p) => {
                self.names(p.names());
                self.public(p);
            }
            _ => return false,
        }
        true
    }

    const fn profile(&self) -> &'a Profile {
        self.ways.profile
    }

    /// What stands on pages of the place is in both official languages.
    fn official(&mut self, text: &Text) {
        if [Lang::Fr, Lang::Nl].iter().any(|l| text.get(*l).is_none_or(str::is_empty)) {
            self.found("a text is not in both official languages".to_owned());
        }
    }

    fn centre(&mut self, act: &'a Centre) {
        match act {
            Centre::Posture(p) => {
                p.needs.keys().for_each(|f| self.function(f));
                for room in &p.rooms {
                    let there = self.profile().catalogues.room.iter().any(|r| r.code == *room);
                    self.need(there, "room", room);
                }
                self.text(&p.text);
            }
            Centre::State(s) => {
                let state = self.profile().catalogues.state.iter().find(|x| x.code == s.state);
                let there = state.is_some_and(|x| x.level.iter().any(|l| l.code == s.level));
                self.need(there, "level", &s.level);
                self.text(&s.text);
            }
        }
    }

    fn relief(&mut self, act: &'a Relief) {
        let lists = &self.profile().capacities;
        let kind = |code: &str| lists.kind.iter().any(|k| k.code == code);
        match act {
            Relief::Open(o) => {
                self.official(&o.names);
                o.kinds.iter().for_each(|k| self.need(kind(k), "kind of capacity", k));
            }
            Relief::Tell(all) => {
                all.iter().for_each(|t| self.need(kind(&t.kind), "kind of capacity", &t.kind));
            }
            Relief::Count(all) => {
                for code in all.iter().flat_map(|c| c.profile.keys()) {
                    self.need(lists.profile.iter().any(|p| p.code == *code), "profile", code);
                }
            }
            Relief::Turn(t) => self.text(&t.text),
            Relief::Ask(a) => {
                self.need(kind(&a.kind), "kind of capacity", &a.kind);
                a.text.iter().for_each(|t| self.text(t));
                for code in &a.groups {
                    self.need(lists.group.iter().any(|g| g.code == *code), "group", code);
                }
            }
            Relief::Accept(_) | Relief::Confirm(_) | Relief::Reserve(_) | Relief::Deliver(_) => {}
        }
    }

    fn body(&mut self, code: &str) {
        self.need(self.profile().bodies.iter().any(|b| b.code == code), "body", code);
    }

    fn session(&mut self, act: &'a Session) {
        match act {
            Session::Plan(p) => {
                self.body(&p.body);
                p.items.iter().for_each(|i| self.official(i));
                p.invited.iter().for_each(|f| self.function(f));
            }
            Session::Attend(a) => a.who.keys().for_each(|f| self.function(f)),
            Session::Note(n) => self.text(&n.text),
            Session::Decide(d) => {
                self.official(&d.text);
                d.to.iter().for_each(|f| self.function(f));
            }
            Session::Heard(h) => {
                self.body(&h.body);
                h.text.iter().for_each(|t| self.text(t));
            }
            Session::Over(o) => o.text.iter().for_each(|t| self.text(t)),
            Session::Open(_) | Session::Close(_) | Session::Draft(_) | Session::Approve(_) => {}
        }
    }

    fn order(&mut self, act: &'a Order) {
        match act {
            Order::Give(g) => {
                self.text(&g.text);
                self.function(&g.to);
                g.escalate_to.iter().for_each(|f| self.function(f));
                g.organisation.iter().for_each(|o| self.organisation(o));
            }
            Order::Acknowledge(r) | Order::Reply(r) | Order::Done(r) | Order::Settle(r) => {
                r.text.iter().for_each(|t| self.text(t));
            }
        }
    }

    fn message(&mut self, act: &'a Message) {
        match act {
            Message::Send(s) => {
                self.official(&s.subject);
                self.official(&s.text);
                s.to.iter().chain(&s.per).for_each(|f| self.function(f));
            }
            Message::Shift(s) => {
                self.login(&s.person);
                s.deputy.iter().for_each(|d| self.login(d));
            }
            Message::Acknowledge(_)
            | Message::Called(_)
            | Message::Release(_)
            | Message::Known(_)
            | Message::Book(_) => {}
        }
    }

    fn public(&mut self, act: &'a Public) {
        let lists = &self.profile().warnings;
        if let Public::Warn(w) = act {
            self.need(lists.template.iter().any(|t| t.code == w.template), "template", &w.template);
        }
        let tags = act.tags();
        if !tags.is_empty() && ["fr", "nl"].iter().any(|l| !tags.iter().any(|t| t == l)) {
            self.found("a text is not in both official languages".to_owned());
        }
        let more = |tag: &str| {
            ["fr", "nl", "en", "de"].contains(&tag) || lists.language.iter().any(|l| l.tag == tag)
        };
        tags.into_iter().filter(|tag| !more(tag)).for_each(|tag| self.need(false, "language", tag));
    }

    fn phase(&mut self, act: &'a Phase) {
        match act {
            Phase::Declare(d) => {
                let criteria = || self.profile().phases.iter().flat_map(|p| &p.criterion);
                let unknown: Vec<_> =
                    d.criteria.iter().filter(|c| !criteria().any(|k| k.code == **c)).collect();
                unknown.into_iter().for_each(|c| self.need(false, "criterion", c));
                d.text.iter().for_each(|t| self.text(t));
            }
            Phase::Debrief(d) => d.took_part.iter().for_each(|f| self.function(f)),
            Phase::Finding(f) => self.text(&f.text),
            Phase::Lesson(l) => {
                self.text(&l.text);
                self.function(&l.to);
            }
            Phase::Close(c) => self.text(&c.text),
            Phase::End(e) => e.text.iter().for_each(|t| self.text(t)),
            Phase::Confirm(_) | Phase::Told(_) => {}
        }
    }
}
