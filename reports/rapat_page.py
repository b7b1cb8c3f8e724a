"""The frame of the printed meeting page: what stands before and after its contents, and how it looks."""

# No script and nothing from elsewhere, whatever a name may try: the browser is told so too. The page is one A4 in any
# case: the points give way (`min-height: 0`), tables and signatures keep their place.
HEAD = """<!doctype html>
<html lang="id"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
@page {{ size: A4; margin: 10mm 12mm; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; width: 186mm; height: 276mm; overflow: hidden; display: flex; flex-direction: column;
  background: #fff; color: #000; font: 8.5pt/1.25 Arial, sans-serif; }}
h1 {{ margin: 0; font-size: 14pt; }}
h2 {{ margin: 5pt 0 1pt; font-size: 9.4pt; border-bottom: 0.5pt solid #000; }}
.point {{ margin-top: 4pt; border-top: 0.5pt solid #000; padding-top: 1pt; overflow-wrap: anywhere; }}
.point h2 {{ display: inline; margin: 0; border: 0; }}
.point strong {{ margin-left: 4pt; }}
p {{ margin: 0 0 1pt; overflow-wrap: anywhere; }}
.points {{ flex: 0 1 auto; min-height: 0; overflow: hidden; }}
.lines {{ padding-left: 8pt; }}
.foot {{ margin-top: 5pt; font-size: 7.4pt; }}
table {{ width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 2pt; }}
th, td {{ border: 0.5pt solid #000; padding: 1.5pt 3pt; text-align: left; vertical-align: top; }}
.cell {{ overflow-wrap: anywhere; max-height: 3.75em; overflow: hidden; }}
td.empty {{ height: 15pt; }}
.signs {{ display: flex; justify-content: space-between; margin-top: 8pt; }}
.signs > div {{ width: 44%; text-align: center; overflow-wrap: anywhere; }}
.line {{ margin-top: 28pt; border-top: 0.5pt solid #000; }}
</style></head><body>
"""
FOOT = """<p class="foot">{made} Tanda: {key}. Daftar panjang diringkas; lengkapnya
di layar Rapat Kecamatan.</p></body></html>
"""
