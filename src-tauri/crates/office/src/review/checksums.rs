//! Check characters, reckoned by the office itself.

/// Whether a resident identity number is well formed: 18 characters, a real birthday, the right last character
/// (GB 11643-1999, ISO 7064 MOD 11-2).
pub(super) fn resident_id(number: &str) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const LAST: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
    let characters: Vec<char> = number.to_uppercase().chars().collect();
    let digits: Option<Vec<u32>> =
        characters.iter().take(17).map(|character| character.to_digit(10)).collect();
    let (Some(digits), 18) = (digits, characters.len()) else { return false };
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    let last = usize::try_from(sum % 11).ok().and_then(|index| LAST.get(index));
    last == characters.last() && birthday(number)
}

fn birthday(number: &str) -> bool {
    let part = |range| number.get(range).and_then(|text: &str| text.parse::<i16>().ok()).unwrap_or(0);
    let month = i8::try_from(part(10..12)).unwrap_or(0);
    let day = i8::try_from(part(12..14)).unwrap_or(0);
    part(6..10) >= 1900 && jiff::civil::Date::new(part(6..10), month, day).is_ok()
}

/// Whether a unified social credit code has the right last character (GB 32100-2015, MOD 31-3).
pub(super) fn uscc(code: &str) -> bool {
    const SIGNS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let values: Option<Vec<usize>> = code.to_uppercase().chars().map(|sign| SIGNS.find(sign)).collect();
    let Some(values) = values.filter(|values| values.len() == 18) else { return false };
    let mut weight = 1;
    let mut sum = 0;
    for value in values.iter().take(17) {
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    values.last() == Some(&((31 - sum % 31) % 31))
}

/// Whether an old business registration number has the right last digit (GB/T 17710, MOD 11-10).
pub(super) fn registration_number(number: &str) -> bool {
    let digits: Option<Vec<u32>> = number.chars().map(|sign| sign.to_digit(10)).collect();
    let Some(digits) = digits.filter(|digits| digits.len() == 15) else { return false };
    let last = digits.iter().take(14).fold(10, |product, digit| {
        let sum = (product + digit) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    digits.last().is_some_and(|digit| (last + digit) % 10 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_resident_id_needs_its_last_character_and_a_real_birthday() {
        assert!(resident_id("11010519491231002X"));
        assert!(resident_id("11010519491231002x"));
        assert!(!resident_id("110105194912310021"));
        assert!(!resident_id("11010519491331002X"));
        assert!(!resident_id("1101051949123100"));
        assert!(!resident_id("一一010519491231002X"));
    }

    #[test]
    fn a_credit_code_needs_its_last_character() {
        assert!(uscc("91350100M000100Y43"));
        assert!(!uscc("91350100M000100Y44"));
        assert!(!uscc("91350100I000100Y43"));
        assert!(!uscc(""));
    }

    #[test]
    fn an_old_number_needs_its_last_digit() {
        assert!(registration_number("110108000000016"));
        assert!(!registration_number("110108000000017"));
    }
}
