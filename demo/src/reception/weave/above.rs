//! What is followed at the levels above: defined on the first Monday, copied from a bulletin on every one.

use super::{Loom, clock};
use crate::reception::WeekDay;
use crate::script::{Act, Figure, Record};

/// Who copies it.
const WHO: &str = "analyst";

impl Loom<'_> {
    pub(super) fn above(&mut self) {
        let of = self.of;
        for (k, above) in (0_i8..).zip(&of.weeks.above) {
            let figure = &above.define.figure;
            let first = WeekDay { week: 1, day: 1 };
            let define = Act::Figure(Figure::Define(Box::new(above.define.clone())));
            self.put(&format!("{figure}-defined"), first, clock(8, 12 + k), WHO, define);
            for (week, value) in (1..).zip(&above.values) {
                let record = Record { figure: figure.clone(), area: None, value: *value, confirmed: false };
                let act = Act::Figure(Figure::Record(record));
                self.put(&format!("{figure}-{week}"), WeekDay { week, day: 1 }, clock(10, 50 + k), WHO, act);
            }
        }
    }
}
