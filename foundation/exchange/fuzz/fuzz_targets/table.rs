//! Any bytes, read as a table. Nothing may panic, hang or allocate without bound; each line that is not blank gets one answer.
#![no_main]

use exchange::table::{Limits, field, read, write};
use libfuzzer_sys::fuzz_target;

const LIMITS: Limits = Limits { bytes: 1 << 16, lines: 100, line: 2_000 };

fuzz_target!(|bytes: &[u8]| {
    let Ok(table) = read(bytes, &LIMITS) else { return };
    assert!(!table.lines.is_empty() && table.lines.len() <= LIMITS.lines);
    assert!(table.lines.windows(2).all(|pair| pair[0].0 < pair[1].0));
    let column = table.column(&["nom", "naam", "name"]);
    let fields = table.lines.iter().filter_map(|(_, fields)| fields.as_ref().ok());
    let names: Vec<Vec<String>> =
        fields.map(|f| vec![field(f, column).to_owned(), String::from("x")]).collect();
    // What we would give out of it is a table again, with as many lines: no field opens another.
    let lines = names.len();
    let larger = Limits { bytes: usize::MAX, lines, line: usize::MAX };
    if lines > 0 {
        let again = read(&write(&["name", "x"], &names), &larger).expect("what was written is read");
        assert_eq!(again.lines.len(), lines);
        assert!(again.lines.iter().all(|(_, fields)| fields.as_ref().is_ok_and(|f| f.len() == 2)));
    }
});
