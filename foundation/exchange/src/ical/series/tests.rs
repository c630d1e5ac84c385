//! Days of series, and what is refused.

use super::*;

fn series(rule: &str) -> Result<Series, Fault> {
    Series::parse(rule, |value| format!("{value}T235959").parse().map_err(|_| Fault::RuleValue))
}

fn days(rule: &str, first: &str, many: usize) -> String {
    let first: DateTime = format!("{first}T100000").parse().unwrap();
    let starts = series(rule).unwrap();
    let all: Vec<String> =
        starts.starts(first).take(many).map(|at| at.strftime("%m-%d").to_string()).collect();
    all.join(" ")
}

#[test]
fn the_days_of_a_series() {
    let table = [
        ("FREQ=DAILY", "20270530", "05-30 05-31 06-01 06-02"),
        ("FREQ=DAILY;INTERVAL=2;COUNT=3", "20270530", "05-30 06-01 06-03"),
        ("FREQ=DAILY;UNTIL=20270531", "20270530", "05-30 05-31"),
        ("FREQ=DAILY;BYDAY=SA,SU", "20270529", "05-29 05-30 06-05 06-06"),
        ("FREQ=WEEKLY;COUNT=3", "20270530", "05-30 06-06 06-13"),
        ("FREQ=WEEKLY;BYDAY=TU,SA", "20270601", "06-01 06-05 06-08 06-12"),
        // The rule does not name the first day: it counts all the same.
        ("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "20270601", "06-01 06-07"),
        // The example of the standard: with weeks from Monday the Sunday belongs to the week before, with weeks from Sunday not.
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "19970805", "08-05 08-10 08-19 08-24"),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "19970805", "08-05 08-17 08-19 08-31"),
        ("FREQ=MONTHLY;COUNT=4", "20270131", "01-31 03-31 05-31 07-31"),
        ("FREQ=MONTHLY;BYDAY=1SU", "20270606", "06-06 07-04 08-01 09-05"),
        ("FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2", "20270129", "01-29 03-26 05-28 07-30"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,-1", "20270601", "06-01 06-30 07-01 07-31"),
        ("FREQ=YEARLY", "20270721", "07-21 07-21 07-21 07-21"),
        ("FREQ=YEARLY;BYMONTH=9;BYDAY=3SU", "20270919", "09-19 09-17 09-16 09-15"),
        ("FREQ=YEARLY", "20280229", "02-29 02-29 02-29 02-29"),
    ];
    for (rule, first, expected) in table {
        assert_eq!(days(rule, first, 4), expected, "{rule}");
    }
}

#[test]
fn what_is_not_understood_is_named() {
    let table = [
        ("FREQ=HOURLY", Fault::RuleFrequency),
        ("COUNT=3", Fault::RuleFrequency),
        ("FREQ=DAILY;COUNT=0", Fault::RuleValue),
        ("FREQ=DAILY;INTERVAL=x", Fault::RuleValue),
        ("FREQ=DAILY;UNTIL=soon", Fault::RuleValue),
        ("FREQ=WEEKLY;BYDAY=1MO", Fault::RuleByDay),
        ("FREQ=WEEKLY;BYDAY=XX", Fault::RuleByDay),
        ("FREQ=MONTHLY;BYDAY=9MO", Fault::RuleByDay),
        ("FREQ=YEARLY;BYDAY=20MO", Fault::RuleByDay),
        ("FREQ=DAILY;BYMONTHDAY=1", Fault::RuleByMonthDay),
        ("FREQ=MONTHLY;BYMONTHDAY=0", Fault::RuleByMonthDay),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", Fault::RuleByMonthDay),
        ("FREQ=YEARLY;BYMONTH=13", Fault::RuleByMonth),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1", Fault::RuleBySetPos),
        ("FREQ=YEARLY;BYWEEKNO=20", Fault::RuleByWeekNo),
        ("FREQ=YEARLY;BYYEARDAY=100", Fault::RuleByYearDay),
        ("FREQ=DAILY;BYHOUR=9", Fault::RuleByTime),
        ("FREQ=DAILY;X=1", Fault::RulePart),
        ("weekly", Fault::RulePart),
    ];
    for (rule, fault) in table {
        assert_eq!(series(rule), Err(fault), "{rule}");
    }
}

#[test]
fn a_rule_without_a_day_ends() {
    let first: DateTime = "20270530T100000".parse().unwrap();
    let all = series("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30").unwrap();
    assert_eq!(all.starts(first).count(), 1, "there is no 30 February");
}
