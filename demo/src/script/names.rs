//! What acts of the crisis rooms bring about, and the names that they speak of.

use super::rooms::{Figure, Message, Order, Perimeter, Phase, Plan, Relief, Session};

impl Relief {
    pub(crate) fn makes(&self) -> Option<&str> {
        match self {
            Self::Open(o) => Some(&o.site),
            Self::Ask(a) => Some(&a.need),
            _ => None,
        }
    }

    pub(crate) fn names(&self) -> Vec<&String> {
        match self {
            Self::Open(o) => o.about.iter().collect(),
            Self::Tell(all) => all.iter().map(|t| &t.site).collect(),
            Self::Count(all) => all.iter().map(|c| &c.site).collect(),
            Self::Turn(t) => vec![&t.site],
            Self::Ask(a) => a.about.iter().collect(),
            Self::Accept(n) | Self::Confirm(n) => vec![&n.need],
            Self::Reserve(p) | Self::Deliver(p) => vec![&p.need, &p.site],
        }
    }
}

impl Session {
    pub(crate) fn makes(&self) -> Option<&str> {
        match self {
            Self::Plan(p) => Some(&p.session),
            Self::Heard(h) => Some(&h.session),
            Self::Decide(d) => Some(&d.decision),
            _ => None,
        }
    }

    pub(crate) fn names(&self) -> Vec<&String> {
        match self {
            Self::Plan(p) => p.about.iter().collect(),
            Self::Heard(h) => h.about.iter().collect(),
            Self::Open(n) | Self::Close(n) | Self::Draft(n) | Self::Approve(n) => vec![&n.session],
            Self::Attend(a) => vec![&a.session],
            Self::Note(n) => vec![&n.session],
            Self::Decide(d) => vec![&d.session],
            Self::Over(o) => vec![&o.session],
        }
    }
}

impl Order {
    pub(crate) fn makes(&self) -> Option<&str> {
        match self {
            Self::Give(g) => Some(&g.order),
            _ => None,
        }
    }

    pub(crate) fn names(&self) -> Vec<&String> {
        match self {
            Self::Give(g) => g.about.iter().collect(),
            Self::Acknowledge(r) | Self::Reply(r) | Self::Done(r) | Self::Settle(r) => vec![&r.order],
        }
    }
}

impl Message {
    pub(crate) fn makes(&self) -> Option<&str> {
        match self {
            Self::Send(s) => Some(&s.message),
            Self::Shift(s) => Some(&s.shift),
            _ => None,
        }
    }

    pub(crate) fn names(&self) -> Vec<&String> {
        match self {
            Self::Send(s) => s.about.iter().collect(),
            Self::Acknowledge(m) => vec![&m.message],
            Self::Called(c) => vec![&c.message],
            Self::Release(_) | Self::Known(_) | Self::Book(_) | Self::Shift(_) => Vec::new(),
        }
    }
}

impl Figure {
    pub(crate) fn makes(&self) -> Option<&str> {
        match self {
            Self::Define(d) => Some(&d.figure),
            Self::Record(_) => None,
        }
    }

    pub(crate) fn names(&self) -> Vec<&String> {
        match self {
            Self::Define(_) => Vec::new(),
            Self::Record(r) => vec![&r.figure],
        }
    }
}

impl Phase {
    pub(crate) fn makes(&self) -> Option<&str> {
        match self {
            Self::Declare(d) => Some(&d.phase),
            Self::Lesson(l) => Some(&l.lesson),
            _ => None,
        }
    }

    pub(crate) fn names(&self) -> Vec<&String> {
        match self {
            Self::Declare(d) => vec![&d.about],
            Self::Confirm(p) => vec![&p.phase],
            Self::Told(t) => vec![&t.phase],
            Self::End(e) => vec![&e.phase],
            Self::Debrief(d) => vec![&d.phase],
            Self::Finding(f) => vec![&f.phase],
            Self::Lesson(l) => vec![&l.phase],
            Self::Close(c) => vec![&c.phase],
        }
    }
}

impl Plan {
    pub(crate) fn makes(&self) -> Option<&str> {
        match self {
            Self::Activate(a) => Some(&a.run),
            Self::Tick(_) => None,
        }
    }

    pub(crate) fn names(&self) -> Vec<&String> {
        match self {
            Self::Activate(a) => vec![&a.about],
            Self::Tick(t) => vec![&t.about],
        }
    }
}

impl Perimeter {
    pub(crate) fn makes(&self) -> Option<&str> {
        match self {
            Self::Set(s) => Some(&s.perimeter),
            Self::Widen(_) => None,
        }
    }

    pub(crate) fn names(&self) -> Vec<&String> {
        match self {
            Self::Set(s) => vec![&s.about],
            Self::Widen(w) => vec![&w.perimeter],
        }
    }
}
