//! Writing a workbook.
//!
//! Not here: what stands in it. Invariant: the same book gives the same bytes, and no text becomes
//! a formula or a link.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::{Book, Choice, Look, Sheet, Value, address};

/// Why a workbook was not made.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be made: {0}; shorten the text or leave rows out")]
pub struct BookError(#[from] XlsxError);

/// The longest text of a cell, in UTF-16 units.
const LONGEST: usize = 32_767;

/// The book as XLSX.
///
/// # Errors
/// When a sheet's name is taken twice or has signs that none may have, or packing fails.
pub fn xlsx(book: &Book) -> Result<Vec<u8>, BookError> {
    let mut workbook = Workbook::new();
    // A fixed day: the same book is the same file.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(&book.title)
        .set_creation_datetime(&day);
    workbook.set_properties(&properties);
    for sheet in &book.sheets {
        let out = workbook.add_worksheet();
        out.set_name(&sheet.name)?;
        one(out, sheet, book.right_to_left)?;
        if !book.label.is_empty() {
            // "&" begins a code in headers.
            let label = format!("&R&B{}", book.label.replace('&', "&&"));
            out.set_header(&label).set_footer(&label);
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn one(out: &mut Worksheet, sheet: &Sheet, rtl: bool) -> Result<(), XlsxError> {
    out.set_right_to_left(rtl);
    out.set_paper_size(9);
    out.set_landscape();
    out.set_print_fit_to_pages(1, 0);
    for (column, width) in (0_u16..).zip(&sheet.widths) {
        out.set_column_width(column, *width)?;
    }
    for (row, entries) in (0_u32..).zip(&sheet.rows) {
        for (column, entry) in (0_u16..).zip(entries) {
            let format = format(entry.look, rtl);
            match &entry.value {
                Value::Blank => out.write_blank(row, column, &format)?,
                Value::Number(number) => {
                    out.write_number_with_format(row, column, *number, &format)?
                }
                Value::Text(text) => {
                    out.write_string_with_format(row, column, cut(text), &format)?
                }
            };
        }
    }
    if sheet.heads > 0 {
        out.set_freeze_panes(sheet.heads, 0)?;
        out.set_repeat_rows(0, sheet.heads - 1)?;
    }
    for choice in &sheet.choices {
        let (row, column) = choice.cell;
        out.add_data_validation(row, column, row, column, &validation(choice)?)?;
    }
    if sheet.locked {
        let allowed = ProtectionOptions {
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::new()
        };
        out.protect_with_options(&allowed);
    }
    if sheet.hidden {
        out.set_hidden(true);
    }
    Ok(())
}

fn validation(choice: &Choice) -> Result<DataValidation, XlsxError> {
    let (column, first, last) = choice.list;
    let fixed = |row: u32| {
        let cell = address(row, u32::from(column));
        let at = cell.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        format!("${}${}", &cell[..at], &cell[at..])
    };
    let sheet = choice.sheet.replace('\'', "''");
    let list = Formula::new(format!("='{sheet}'!{}:{}", fixed(first), fixed(last)));
    let short = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    DataValidation::new()
        .allow_list_formula(list)
        .set_error_style(DataValidationErrorStyle::Stop)
        .set_error_title(short(&choice.refusal.0, 30))?
        .set_error_message(short(&choice.refusal.1, 200))
}

/// A text as long as a cell takes.
fn cut(text: &str) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= LONGEST
    };
    text.chars().take_while(fits).collect()
}

fn format(look: Look, rtl: bool) -> Format {
    let base = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_font_name("Arial")
        .set_font_size(10);
    let base = match rtl {
        true => base.set_reading_direction(2),
        false => base,
    };
    match look {
        Look::Plain => base,
        Look::Title => Format::new()
            .set_font_name("Arial")
            .set_bold()
            .set_font_size(14)
            .set_font_color(Color::RGB(0x1f_4e79)),
        Look::Head => base
            .set_bold()
            .set_background_color(Color::RGB(0xe3_eaf1))
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0xb0_bac4)),
        Look::Quiet => base.set_font_color(Color::RGB(0x50_5050)),
        Look::Input => base
            .set_unlocked()
            .set_background_color(Color::RGB(0xff_fbe6))
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0xa0_8a30)),
        Look::Shade(stage) => {
            let fill = [0xff_ffff, 0xea_f1f7, 0xcf_e0ee, 0xa6_c8e2, 0x7d_b0d5];
            let fill = fill.get(usize::from(stage)).copied().unwrap_or(0x7d_b0d5);
            base.set_background_color(Color::RGB(fill))
        }
    }
}
