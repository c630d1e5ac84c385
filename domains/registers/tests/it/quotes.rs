//! What the profile quotes stands in the document that it names, in the lines that it names.

use registers::catalogue::Catalogue;

/// The lines of the note, without tags, from 1.
fn lines() -> Option<Vec<String>> {
    // The folder beside the one of data; nothing where the project stands alone, which is said once there.
    let path = testkit::shared_data()?.parent()?.join("mission/policy-note-2022.txt");
    let text = std::fs::read_to_string(&path).unwrap();
    Some(text.lines().map(plain).collect())
}

/// Without tags and with single spaces.
fn plain(line: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in line.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Line numbers in a source: `L1161 / L1171`, `L2416-2423`, `L921`.
fn named(source: &str) -> Vec<usize> {
    let mut all = Vec::new();
    for part in source.split('L').skip(1) {
        let digits =
            |t: &str| t.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<usize>().ok();
        let Some(first) = digits(part) else { continue };
        let rest = part.trim_start_matches(|c: char| c.is_ascii_digit());
        let last = rest.strip_prefix('-').and_then(digits).unwrap_or(first);
        all.extend(first..=last);
    }
    all
}

#[test]
fn every_quotation_stands_in_its_source() {
    let Some(lines) = lines() else { return };
    let folder = testkit::root().join("profiles/brussels");
    let found = Catalogue::load(&kernel::FolderFiles(folder), "brussels").unwrap();
    let mut checked = 0;
    let mut wrong = Vec::new();
    let mut look = |code: &str, text: &kernel::Text, source: Option<&String>| {
        let Some(source) = source else { return };
        let there: String =
            named(source).iter().filter_map(|n| lines.get(n - 1)).map(|l| format!("{l} ")).collect();
        for words in [&text.fr, &text.nl].into_iter().flatten() {
            checked += 1;
            if !there.contains(&plain(words)) {
                wrong.push(format!("{code}, {source}: {words}"));
            }
        }
    };
    for shipped in &found.shipped {
        look(&shipped.code, &shipped.frame.quote, shipped.frame.source.as_ref());
        for point in &shipped.points {
            look(&shipped.code, &point.point.words, point.point.source.as_ref());
            point.actions.iter().for_each(|a| look(&shipped.code, &a.words, a.source.as_ref()));
            point.statuses.iter().for_each(|s| look(&shipped.code, &s.words, s.source.as_ref()));
        }
    }
    assert!(checked > 30, "only {checked} quotations were looked at");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
