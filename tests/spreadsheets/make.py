"""Makes the workbooks beside it: trackers and scorecards in the forms that councils use.

Everything in them is invented, and Exampleshire is no council. Run with Debian's python3-openpyxl:

    /usr/bin/python3 tests/spreadsheets/make.py
"""

import datetime
import pathlib
import zipfile

import openpyxl
from openpyxl.styles import PatternFill

HERE = pathlib.Path(__file__).parent / "made"
DAY = datetime.date
CURLY = "\u2019"


def book(*sheets):
    """A workbook with sheets of these names and rows."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets:
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return made


def dated(sheet, column, form="dd/mm/yyyy"):
    for (cell,) in sheet.iter_rows(min_col=column, max_col=column):
        if isinstance(cell.value, datetime.date):
            cell.number_format = form


def save(made, name):
    when = datetime.datetime(2026, 11, 2, 9, 0)
    made.properties.created = made.properties.modified = when
    made.save(HERE / f"{name}.xlsx")


def ofsted_plan(month):
    """No. / Ofsted Para No / Area / Lead / Action / By When / Progress / R/A/G / Monitoring."""
    later = month == 2
    rows = [
        ["Exampleshire Children\u2019s Services improvement plan"],
        [f"Version {16 + month}, updated {'4 December' if later else '2 November'} 2026"],
        [],
        ["No.", "Ofsted\nPara No", "Ofsted Area for Improvement", "Lead", "Action", "By When",
         "Progress", "R/A/G", "Monitoring and Evaluation"],
        ["WS1P1", 12, "Quality of supervision", "Head of Service, Assessment",
         "Every worker has supervision each month", DAY(2026, 12, 31),
         "64 of 80 in time" if not later else "71 of 80 in time", "A", "Monthly audit"],
        ["WS1P2", 14, "Quality of supervision", "Principal Social Worker",
         "Managers are trained in reflective supervision", "Mar-27", "Two cohorts done", "G", None],
        ["WS2P1", 21, "Caseloads", "Assistant Director", "No caseload above 18", "Ongoing",
         "Average 19.4", "R", "Weekly report"],
        ["WS2P10", 22, "Caseloads", "Assistant Director", "Twelve posts are filled", "Spring 2027",
         "Four offers made", "A", None],
        ["WS3P1", 30, "Front door", "Service Manager, MASH",
         "Contacts are decided within one working day", DAY(2026, 9, 30), "97% in October",
         "B" if later else "G", "Scorecard, row 3"],
        [],
        ["Total actions: 5"],
        [],
        ["Key: B = complete; G = on track; A = some delay; R = at risk"],
    ]
    made = book(("Plan", rows), ("Sheet1 (2)", [["old notes"], ["do not use"]]))
    dated(made["Plan"], 6)
    made["Plan"].merge_cells("A1:I1")
    made["Sheet1 (2)"].sheet_state = "hidden"
    return made


def what_who_how(month):
    """NOS / What? / Who? / How? / When? / Success measures / Current Status / Outcome."""
    later = month == 2
    notes = "9.12.16 Panel set up\n6.1.17 First cases heard"
    rows = [
        ["NOS", "What?", "Who?", "How?", "When?", "Success measures", "Current Status", "Outcome (report for Q1)"],
        [1, "Children wait too long for a plan", "Head of Permanence", "Start a permanence panel",
         DAY(2026, 10, 1), "90% of plans within 4 months (now 71%)", "COMPLETED", notes],
        [2, None, "Head of Permanence / Team Manager", "Track each case each week", DAY(2027, 1, 31),
         "No case without a plan", "On track", "20.1.17 Tracker in use"],
        [3, "Care leavers without a pathway plan", "Head of Care Leavers", "Review every plan",
         "end of term", "All plans reviewed", "On track" if later else "Slipping", None],
        [4, "Care leavers without a pathway plan", "Housing", "Agree a housing protocol", "TBC", "", "Not started", None],
        [5, "Old action", "Nobody", "Left over from the plan before", "Q2", "", "COMPLETED", None],
    ]
    made = book(("Tracker", rows))
    sheet = made["Tracker"]
    sheet.merge_cells("B2:B3")
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["H"].hidden = False
    dated(sheet, 5, "d mmm yyyy")
    return made


def four_colours():
    """Area / Progress / Key future actions / Lead / Resources, and a column for the colour."""
    rows = [
        ["Area for improvement", "Progress", "Key future actions", "Lead", "Resources", "RAG"],
        ["Missing children", "Return interviews within 72 hours rose to 80%", "Weekly check of every interview", "Head of Safeguarding", "0.5 post", "Yellow"],
        ["Private fostering", "Three arrangements found", "Leaflet to schools", "Team Manager", "none", "Green"],
        ["Life story work", "Backlog of 40", "Two workers for six months", "Head of Adoption", "60,000", "Red"],
        ["Advocacy", "New contract", "Contract starts", "Commissioner", "in budget", "Amber"],
    ]
    made = book(("Progress report", rows))
    for row, colour in enumerate(["FFFF00", "00B050", "FF0000", "FFC000"], start=2):
        made["Progress report"].cell(row, 6).fill = PatternFill("solid", fgColor=colour)
    return made


def suspended():
    """Blue is suspended, grey is planned: the key stands under the table."""
    rows = [
        ["Action no", "Milestone", "Responsible officer", "Deadline", "Status", "Commentary"],
        ["1.1", "Draft the strategy", "Head of Policy", "31.03.26", "Green", "Draft done"],
        ["1.2", "Consult families", "Head of Policy", "30.06.26", "Blue", "Stopped until May"],
        ["1.3", "Adopt the strategy", "Director", "30.09.26", "Grey", "\u2022 planned\n\u2022 not begun"],
        ["1.10", "Print the strategy", "Head of Policy", "31.12.26", "Amber", "\u00a0One month late\u00a0"],
        [],
        ["Blue = suspended"],
        ["Grey = planned"],
        ["Amber = one month late"],
    ]
    return book(("Milestones", rows))


def amber_e():
    """Statuses such as "Amber E", two heading rows, an Excel serial among dates."""
    rows = [
        ["Improvement plan", None, None, "Ownership", None, "Ratings", None, None],
        ["Ref", "Ofsted area", "Action required", "Lead", "Deadline", "Delivery RAG", "Impact RAG", "Feb update"],
        ["1.1", "Workforce stability", "Second round of the recruitment offer", "Head of Workforce", DAY(2026, 3, 31), "Green", "Amber", "Offer launched in October"],
        ["1.2", "Workforce stability", "Move 15 agency posts to permanent", "Head of Human Resources", "30 Apr 26", "Amber E", "Red", "Three have moved"],
        ["1.3", "Management oversight", "Publish the supervision standard", "Principal Social Worker", 46387, "Amber", "#N/A", "Published"],
        ["1.4", "Management oversight", "Audit 40 cases a month", "Quality Assurance", "2026-12-01", "Red", "Red", None],
    ]
    made = book(("Plan", rows), ("Areas", [["Area", "Owner"], ["Workforce stability", "Head of Workforce"], ["Management oversight", "Assistant Director"]]), ("Cover", [["Improvement plan"], ["For the board of 12 February"]]))
    plan = made["Plan"]
    plan.merge_cells("A1:C1")
    plan.merge_cells("D1:E1")
    plan.merge_cells("F1:H1")
    plan["G5"].data_type = "e"
    dated(plan, 5)
    return made


def review():
    """No / Task/Action / Responsible person / Cost / Target date / Success criteria / Evidence."""
    rows = [
        ["No", "Task/Action", "Responsible person", "Cost", "Target date", "Success criteria", "Evidence"],
        [1, "Write down the thresholds", "Partnership manager", 0, DAY(2027, 1, 1), "Partners use them", "Document"],
        [2, "Train partners", "Partnership manager", 4500, DAY(2027, 2, 1), "200 people trained", None],
        [3, "Ask families", "Participation lead", None, DAY(2027, 3, 1), "40 answers", None],
        ["Total", None, None, 4500, None, None, None],
    ]
    made = book(("Actions", rows))
    dated(made["Actions"], 5, "mmm-yy")
    return made


MONTHS = [DAY(2026, month, 1) for month in range(4, 11)]


def across(month):
    """Measures down, months across, a quarter and the year to date between, errors, a hidden column."""
    months = MONTHS + ([DAY(2026, 11, 1)] if month == 2 else [])
    head = ["Ref", "Measure", "Good is", "Target", *months[:3], "Q1", *months[3:], "YTD", "DoT", "RAG", "Comment"]

    def line(ref, name, good, target, values, comment=None):
        values = values[: len(months)]
        return [ref, name, good, target, *values[:3], sum(v for v in values[:3] if isinstance(v, (int, float))) / 3,
                *values[3:], values[-1], "\u25b2", "A", comment]

    rows = [
        ["Exampleshire scorecard, invented figures"],
        [],
        head,
        ["CASELOADS"],
        line("M1", "Average caseload", "Low", 18, [20.6, 20.1, 19.8, 19.9, "#N/A", 19.4, 19.2, 18.9]),
        line("M2", "Supervision held in time", "High", 0.95, [0.71, 0.725, 0.74, 0.76, 0.78, 0.79, 0.8, 0.82], "Front door from June"),
        line("M2a", "Supervision held in time (numerator)", None, None, [71, 58, 74, 76, 78, 79, 80, 82]),
        line("M2b", "Supervision held in time (denominator)", None, None, [100, 80, 100, 100, 100, 100, 100, 100]),
        ["WORKFORCE"],
        line("M3", "Agency share of social workers", "Low", 0.18, [0.305, 0.293, 0.301, 0.277, 0.284, 0.273, 0.257, 0.26]),
        line("M4", "Sickness days per worker (rolling 12 months)", "Low", 9, [11.2, 11.1, 11.3, "-", 10.9, 10.8, 10.8, 10.7]),
        ["Total", None, None, None, *[100] * len(months)],
        [],
        ["Source: case management system. Figures may change until the month after."],
    ]
    made = book(("Scorecard", rows), ("Lookups", [["Low"], ["High"]]))
    sheet = made["Scorecard"]
    made["Lookups"].sheet_state = "veryHidden"
    for cell in sheet[3]:
        if isinstance(cell.value, datetime.date):
            cell.number_format = "mmm-yy"
    for row in (6, 10):
        for cell in sheet[row]:
            if isinstance(cell.value, float):
                cell.number_format = "0.0%"
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == "#N/A":
                cell.data_type = "e"
    return made


def down():
    """Months down, measures across, percentages without their sign."""
    rows = [["Month", "Contacts decided in one working day %", "Assessments in 45 days %", "Complaints", "Average"]]
    rows += [[month, 88 + i, 79.5 + i, 12 - i, 50] for i, month in enumerate(MONTHS)]
    rows += [["Total", None, None, 63, None]]
    made = book(("Months", rows))
    dated(made["Months"], 1, "mmm-yy")
    return made


def long_form():
    """Measure, month, value."""
    rows = [["Measure", "Month", "Value", "Numerator", "Denominator"]]
    for i, month in enumerate(MONTHS):
        rows.append(["Re-referrals within 12 months", month, (20 + i) / 100, 20 + i, 100])
        rows.append(["Children missing from care", month, 7 + i, None, None])
    made = book(("Data", rows))
    sheet = made["Data"]
    dated(sheet, 2, "mmmm yyyy")
    for row in range(2, sheet.max_row + 1, 2):
        sheet.cell(row, 3).number_format = "0%"
    return made


def messy():
    """What a reader of workbooks must not lose: formats, merges, hidden things, formulas, errors."""
    rows = [
        ["Ref", "Title", "Share", "Count", "Day", "Month", "Yes", "Formula", "Error", "Long"],
        ["1.10", "Curly\u2019s \u00a0 text\u200b ", 0.125, 1234.5, DAY(2026, 3, 29), DAY(2027, 1, 1), True, "=1+1", "#DIV/0!", "x" * 25000],
        [1.1, "line\nbreak \u202eback", 0.3, 0.1 + 0.2, DAY(2026, 10, 25), DAY(2026, 4, 1), False, None, "#REF!", None],
    ]
    made = book(("Messy", rows), ("Hidden", [["a", "b"]]))
    sheet = made["Messy"]
    for row in (2, 3):
        sheet.cell(row, 3).number_format = "0.0%"
        sheet.cell(row, 4).number_format = "#,##0.00"
        sheet.cell(row, 5).number_format = "dd/mm/yyyy"
        sheet.cell(row, 6).number_format = "mmm-yy"
        sheet.cell(row, 9).data_type = "e"
    sheet.cell(3, 1).number_format = "0.00"
    sheet["A2"].number_format = "@"
    sheet.column_dimensions["D"].hidden = True
    sheet.row_dimensions[3].hidden = True
    sheet.merge_cells("B5:D6")
    sheet["B5"] = "merged"
    for row in range(8, 400):
        sheet.cell(row, 30).fill = PatternFill("solid", fgColor="FFFF00")
    made["Hidden"].sheet_state = "hidden"
    return made


ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def open_document():
    """An OpenDocument file with grouped, repeated and hidden rows, as LibreOffice writes them."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in [("office", "office"), ("table", "table"), ("text", "text"), ("style", "style")]
    ) + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'

    def text(words, more=""):
        inner = "".join(f"<text:p>{line}</text:p>" for line in words.split("\n"))
        return f'<table:table-cell office:value-type="string"{more}>{inner}</table:table-cell>'

    def row(*cells, more=""):
        return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"

    percent = '<table:table-cell office:value-type="percentage" office:value="0.125"{}><text:p>12.5%</text:p></table:table-cell>'
    day = '<table:table-cell office:value-type="date" office:date-value="2026-12-31"><text:p>31/12/26</text:p></table:table-cell>'
    month = '<table:table-cell office:value-type="date" office:date-value="2027-03-01"><text:p>Mar-27</text:p></table:table-cell>'
    error = '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
    number = '<table:table-cell office:value-type="float" office:value="1.1"><text:p>1.10</text:p></table:table-cell>'
    body = "".join([
        '<table:table table:name="Plan" table:style-name="ta1">',
        '<table:table-column table:number-columns-repeated="6"/><table:table-column table:visibility="collapse"/>',
        "<table:table-header-rows>",
        row(*[text(one) for one in ["Ref", "Area", "Action", "Lead", "By when", "RAG", "Share"]]),
        "</table:table-header-rows>",
        row(number, text("Caseloads", ' table:number-rows-spanned="2"'), text("Fill the posts"), text("Head of Service"), day, text("Amber"), percent.format("")),
        "<table:table-row-group>",
        row(text("1.2"), "<table:covered-table-cell/>", text("Train\nmanagers"), text("Head of Service"), month, text("Green"), error),
        row(text("1.3"), text("Supervision"), text("Left over"), text("Nobody"), text("Ongoing"), text("Red"), percent.format(""), more=' table:visibility="filter"'),
        "</table:table-row-group>",
        row(percent.format(' table:number-columns-repeated="2"'), more=' table:number-rows-repeated="2"'),
        row('<table:table-cell table:number-columns-repeated="16384"/>', more=' table:number-rows-repeated="1048570" table:visibility="collapse"'),
        "</table:table>",
        '<table:table table:name="Old" table:style-name="ta2">', row(text("old")), "</table:table>",
    ])
    styles = "".join(
        f'<style:style style:name="{name}" style:family="table"><style:table-properties table:display="{shown}"/></style:style>'
        for name, shown in [("ta1", "true"), ("ta2", "false")]
    )
    content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>'
    with zipfile.ZipFile(HERE / "plan.ods", "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", ODS_TYPE, zipfile.ZIP_STORED)
        made.writestr("content.xml", content)
        made.writestr("styles.xml", f'<?xml version="1.0"?><office:document-styles {names}/>')
        made.writestr("META-INF/manifest.xml", '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>')


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    for one in (1, 2):
        save(ofsted_plan(one), f"ofsted-plan-month-{one}")
        save(what_who_how(one), f"what-who-how-month-{one}")
        save(across(one), f"scorecard-across-month-{one}")
    save(four_colours(), "four-colours")
    save(suspended(), "blue-is-suspended")
    save(amber_e(), "amber-e")
    save(review(), "review-tracker")
    save(down(), "scorecard-down")
    save(long_form(), "scorecard-long")
    save(messy(), "messy")
    open_document()
