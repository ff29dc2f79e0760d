//! The plural forms of a language, after the rules of CLDR 48 (unicode.org/cldr/charts/48/supplemental/language_plural_rules.html).

/// The forms that a table gives for a phrase that counts, in the order that [`form`] counts them in.
pub fn forms(lang: &str) -> &'static [&'static str] {
    match lang {
        "ja" | "ko" => &["other"],
        "fr" | "es" => &["one", "many", "other"],
        "uk" => &["one", "few", "many", "other"],
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    }
}

/// Which of a language's forms goes with a number: its whole part, and whether it has decimals.
pub fn form(lang: &str, whole: usize, has_decimals: bool) -> usize {
    let million = whole != 0 && whole.is_multiple_of(1_000_000) && !has_decimals;
    let (ones, hundred) = (whole % 10, whole % 100);
    match lang {
        "ja" | "ko" => 0,
        "fr" if whole < 2 => 0,
        "es" if whole == 1 && !has_decimals => 0,
        "fr" | "es" => 2 - usize::from(million),
        "uk" | "ar" if has_decimals => forms_last(lang),
        "uk" if ones == 1 && hundred != 11 => 0,
        "uk" if (2..=4).contains(&ones) && !(12..=14).contains(&hundred) => 1,
        "uk" => 2,
        "ar" => match hundred {
            _ if whole < 3 => whole,
            3..=10 => 3,
            11.. => 4,
            _ => 5,
        },
        _ => usize::from(whole != 1 || has_decimals),
    }
}

fn forms_last(lang: &str) -> usize {
    if lang == "uk" { 3 } else { 5 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lang: &str, rows: &[(&str, &[usize])], decimals: &str) {
        for (name, numbers) in rows {
            for &n in *numbers {
                assert_eq!(forms(lang).get(form(lang, n, false)), Some(name), "{lang} {n}");
            }
        }
        assert_eq!(forms(lang).get(form(lang, 1, true)), Some(&decimals), "{lang} 1.5");
    }

    #[test]
    fn forms_follow_the_numbers() {
        for lang in ["en", "de"] {
            check(lang, &[("one", &[1]), ("other", &[0, 2, 11, 21, 100])], "other");
        }
        check("fr", &[("one", &[0, 1]), ("other", &[2, 17]), ("many", &[1_000_000])], "one");
        check("es", &[("one", &[1]), ("other", &[0, 2, 17]), ("many", &[2_000_000])], "other");
        let uk: &[(&str, &[usize])] = &[
            ("one", &[1, 21, 101]),
            ("few", &[2, 3, 4, 22, 104]),
            ("many", &[0, 5, 11, 12, 14, 20, 111, 112]),
        ];
        check("uk", uk, "other");
        let ar: &[(&str, &[usize])] = &[
            ("zero", &[0]),
            ("one", &[1]),
            ("two", &[2]),
            ("few", &[3, 10, 103]),
            ("many", &[11, 99, 111]),
            ("other", &[100, 102, 1000]),
        ];
        check("ar", ar, "other");
        for lang in ["ja", "ko"] {
            check(lang, &[("other", &[0, 1, 2, 100])], "other");
        }
    }
}
