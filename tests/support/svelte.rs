//! What a Svelte file shows and says: text between tags, attributes, and the string literals of its scripts.

/// Attributes whose text reaches a person.
const SPOKEN: [&str; 7] = ["title", "alt", "placeholder", "label", "aria-label", "aria-description", "lead"];

/// A line (from 1) and the text that stands there.
pub type Line = (usize, String);

/// Letters that would be shown as they stand in the file: between tags, or in an attribute people read.
pub fn shown_letters(text: &str) -> Vec<Line> {
    let parts = markup(text).into_iter();
    let shown = parts.filter_map(|(line, part)| match part {
        Part::Shown(text) => Some((line, text)),
        Part::Attribute(name, text) if SPOKEN.contains(&name.as_str()) => Some((line, text)),
        _ => None,
    });
    shown.map(|(line, text)| (line, text.trim().to_owned())).filter(|(_, text)| has_letters(text)).collect()
}

/// The string literals of a script, or of every script and expression of a Svelte file.
pub fn script_texts(text: &str, svelte: bool) -> Vec<Line> {
    if !svelte {
        return literals(text, 1);
    }
    let parts = markup(text).into_iter();
    parts
        .flat_map(|(line, part)| if let Part::Code(code) = part { literals(&code, line) } else { Vec::new() })
        .collect()
}

/// Every text of a file of the window, whatever it is for.
pub fn all_texts(text: &str, svelte: bool) -> Vec<Line> {
    let mut all = script_texts(text, svelte);
    if svelte {
        let attributes = markup(text).into_iter();
        all.extend(attributes.filter_map(|(line, part)| match part {
            Part::Attribute(_, value) => Some((line, value)),
            _ => None,
        }));
    }
    all
}

enum Part {
    Shown(String),
    Attribute(String, String),
    Code(String),
}

fn has_letters(text: &str) -> bool {
    let mut rest = text.to_owned();
    // `&nbsp;` and its like are signs, not letters.
    while let Some(start) = rest.find('&')
        && let Some(end) = rest[start..].find(';')
    {
        rest.replace_range(start..=start + end, " ");
    }
    rest.chars().any(char::is_alphabetic)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn line(&self) -> usize {
        self.text[..self.at].matches('\n').count() + 1
    }

    /// Reads up to and over `end`; what stood before it.
    fn until(&mut self, end: &str) -> &'a str {
        let rest = self.rest();
        let (found, over) = rest.find(end).map_or((rest, rest.len()), |at| (&rest[..at], at + end.len()));
        self.at += over;
        found
    }

    /// Reads while the sign fits.
    fn while_fits(&mut self, fits: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|sign| !fits(sign)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// Reads `{…}` with what is nested in it; what stands inside.
    fn braces(&mut self) -> &'a str {
        let length = block_length(self.rest());
        let inside = &self.rest()[1..length.saturating_sub(1).max(1)];
        self.at += length;
        inside
    }
}

fn markup(text: &str) -> Vec<(usize, Part)> {
    let mut reader = Reader { text, at: 0 };
    let mut parts = Vec::new();
    while !reader.rest().is_empty() {
        let (line, rest) = (reader.line(), reader.rest());
        if rest.starts_with("<!--") {
            reader.until("-->");
        } else if rest.starts_with("<script") {
            reader.until(">");
            parts.push((reader.line(), Part::Code(reader.until("</script>").to_owned())));
        } else if rest.starts_with("<style") {
            reader.until("</style>");
        } else if rest.starts_with('<') {
            tag(&mut reader, &mut parts);
        } else if rest.starts_with('{') {
            parts.push((line, Part::Code(reader.braces().to_owned())));
        } else {
            parts.push((line, Part::Shown(reader.while_fits(|sign| sign != '<' && sign != '{').to_owned())));
        }
    }
    parts
}

fn tag(reader: &mut Reader<'_>, parts: &mut Vec<(usize, Part)>) {
    reader.while_fits(|sign| sign == '<' || sign == '/');
    reader.while_fits(|sign| !sign.is_whitespace() && sign != '>' && sign != '/');
    loop {
        reader.while_fits(|sign| sign.is_whitespace() || sign == '/');
        let line = reader.line();
        match reader.rest().chars().next() {
            None => return,
            Some('>') => {
                reader.at += 1;
                return;
            }
            Some('{') => parts.push((line, Part::Code(reader.braces().to_owned()))),
            Some(_) => {
                let name =
                    reader.while_fits(|sign| !sign.is_whitespace() && !"=>/".contains(sign)).to_owned();
                if reader.rest().starts_with('=') {
                    reader.at += 1;
                    value(reader, &name, parts);
                } else if name.is_empty() {
                    reader.at += 1;
                }
            }
        }
    }
}

fn value(reader: &mut Reader<'_>, name: &str, parts: &mut Vec<(usize, Part)>) {
    let line = reader.line();
    let Some(quote) = reader.rest().chars().next().filter(|sign| "\"'".contains(*sign)) else {
        if reader.rest().starts_with('{') {
            parts.push((line, Part::Code(reader.braces().to_owned())));
        } else {
            let plain = reader.while_fits(|sign| !sign.is_whitespace() && sign != '>');
            parts.push((line, Part::Attribute(name.to_owned(), plain.to_owned())));
        }
        return;
    };
    reader.at += 1;
    let mut plain = String::new();
    while let Some(sign) = reader.rest().chars().next() {
        if sign == quote {
            reader.at += 1;
            break;
        } else if sign == '{' {
            parts.push((reader.line(), Part::Code(reader.braces().to_owned())));
        } else {
            plain.push(sign);
            reader.at += sign.len_utf8();
        }
    }
    parts.push((line, Part::Attribute(name.to_owned(), plain)));
}

/// Bytes of the block that begins with the brace at the start, to its closing brace.
fn block_length(text: &str) -> usize {
    let mut depth = 0_usize;
    for piece in pieces(text) {
        if let Piece::Sign(at, sign) = piece {
            match sign {
                '{' => depth += 1,
                '}' if depth == 1 => return at + 1,
                '}' => depth -= 1,
                _ => {}
            }
        }
    }
    text.len()
}

fn literals(code: &str, first_line: usize) -> Vec<Line> {
    let texts = pieces(code).into_iter().filter_map(|piece| match piece {
        Piece::Text(at, text) => Some((first_line + code[..at].matches('\n').count(), text)),
        Piece::Sign(..) => None,
    });
    texts.collect()
}

enum Piece {
    Sign(usize, char),
    Text(usize, String),
}

/// A script as signs and string literals; comments and patterns are left out.
fn pieces(code: &str) -> Vec<Piece> {
    let mut reader = Reader { text: code, at: 0 };
    let mut pieces = Vec::new();
    let mut before = '(';
    // Depths of braces at which an expression inside a template ends.
    let mut templates: Vec<usize> = Vec::new();
    let mut depth = 0_usize;
    while let Some(sign) = reader.rest().chars().next() {
        let at = reader.at;
        if reader.rest().starts_with("//") {
            reader.while_fits(|sign| sign != '\n');
        } else if reader.rest().starts_with("/*") {
            reader.until("*/");
        } else if sign == '/' && "(,=:[!&|?{};<>\n".contains(before) {
            pattern(&mut reader);
            before = '/';
        } else if sign == '"' || sign == '\'' {
            reader.at += 1;
            pieces.push(Piece::Text(at, string(&mut reader, sign)));
            before = sign;
        } else if sign == '`' || (sign == '}' && templates.last() == Some(&depth)) {
            if sign == '}' {
                templates.pop();
            }
            reader.at += 1;
            let (text, open) = template(&mut reader);
            pieces.push(Piece::Text(at, text));
            if open {
                templates.push(depth);
            }
            before = '`';
        } else {
            match sign {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            pieces.push(Piece::Sign(at, sign));
            reader.at += sign.len_utf8();
            if !sign.is_whitespace() {
                before = sign;
            }
        }
    }
    pieces
}

fn string(reader: &mut Reader<'_>, quote: char) -> String {
    let mut text = String::new();
    let mut escaped = false;
    while let Some(sign) = reader.rest().chars().next() {
        reader.at += sign.len_utf8();
        if sign == quote && !escaped {
            break;
        }
        escaped = sign == '\\' && !escaped;
        text.push(sign);
    }
    text
}

/// A template up to its end or to the next `${`; whether it was the latter.
fn template(reader: &mut Reader<'_>) -> (String, bool) {
    let mut text = String::new();
    while let Some(sign) = reader.rest().chars().next() {
        if reader.rest().starts_with("${") {
            reader.at += 2;
            return (text, true);
        }
        reader.at += sign.len_utf8();
        if sign == '`' {
            break;
        }
        text.push(sign);
    }
    (text, false)
}

/// A regular expression, to its closing stroke.
fn pattern(reader: &mut Reader<'_>) {
    reader.at += 1;
    let (mut escaped, mut class) = (false, false);
    while let Some(sign) = reader.rest().chars().next() {
        reader.at += sign.len_utf8();
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => class = true,
            ']' => class = false,
            '/' if !class => return,
            '\n' => return,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_between_tags_is_shown_and_expressions_are_not() {
        let text =
            "<p class=\"a\">{say('ui-x')}</p>\n<b>Saved</b>\n<!-- Saved --><style>p { a: b }</style> ·";
        assert_eq!(shown_letters(text), [(2, "Saved".to_owned())]);
    }

    #[test]
    fn an_attribute_people_read_is_shown() {
        let text = "<img alt=\"A seal\" class='x'><i title={say('y')} aria-label=\"{a} of\">&nbsp;</i>";
        assert_eq!(shown_letters(text), [(1, "A seal".to_owned()), (1, "of".to_owned())]);
    }

    #[test]
    fn arrows_and_braces_inside_expressions_do_not_end_them() {
        let text = "<a onclick={() => { go({ a: '}' }) }}>{#each list as { id } (id)}{`x${id}`}{/each}</a>";
        assert!(shown_letters(text).is_empty());
    }

    #[test]
    fn literals_are_found_and_comments_are_not() {
        let code = "// 'no'\nconst a = 'yes' /* 'no' */\nconst b = x.replace(/['\"]/g, `t ${f('in')} u`)";
        let found: Vec<String> = literals(code, 1).into_iter().map(|(_, text)| text).collect();
        assert_eq!(found, ["yes", "t ", "in", " u"]);
        assert_eq!(literals(code, 1)[0].0, 2);
    }
}
