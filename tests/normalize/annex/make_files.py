#!/usr/bin/env python3
"""Makes the annexes in files/: a DOCX, an OFD and a PDF with the same notice, and a PDF behind a password.

usage: make_files.py
"""
import io
import zipfile
from pathlib import Path

HERE = Path(__file__).parent / 'files'
LINES = ['关于开展夏季防汛检查的通知', '各镇人民政府：', '全县共有水库12座、塘坝386处，请于6月10日前完成检查，整改率不低于95%。', '安塞县水务局', '2023年5月22日']
ROWS = [['镇', '水库（座）'], ['沿河湾镇', '5'], ['砖窑湾镇', '7']]


def zipped(members):
    """An archive with fixed dates, so that it is made the same every time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name, (2023, 5, 22, 0, 0, 0)), content)
    return out.getvalue()


def docx():
    """Office Open XML: a number split over two runs, a tab, an entity, a table."""
    runs = lambda text: f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    lines = ''.join(f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{runs(line)}</w:p>' for line in LINES)
    lines = lines.replace('386处', '38</w:t></w:r><w:r><w:t>6处')
    cells = lambda row: ''.join(f'<w:tc><w:tcPr/><w:p>{runs(cell)}</w:p></w:tc>' for cell in row)
    table = '<w:tbl>' + ''.join(f'<w:tr>{cells(row)}</w:tr>' for row in ROWS) + '</w:tbl>'
    ns = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    body = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{ns}"><w:body>{lines}{table}<w:p/></w:body></w:document>'
    return zipped([('[Content_Types].xml', '<Types/>'), ('word/document.xml', body)])


def ofd():
    """GB/T 33190: two pages, the second listed first; a line in two pieces."""
    def page(lines):
        pieces = ''
        for i, line in enumerate(lines):
            for x, piece in ((20, line[:8]), (80, line[8:])):
                if piece:
                    pieces += (f'<ofd:TextObject ID="{i}" Boundary="{x} {30 + 10 * i} 60 6" Font="3" Size="5">'
                               f'<ofd:TextCode X="0" Y="5" DeltaX="5">{piece}</ofd:TextCode></ofd:TextObject>')
        return f'<?xml version="1.0"?><ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>{pieces}</ofd:Layer></ofd:Content></ofd:Page>'
    return zipped([('OFD.xml', '<ofd:OFD/>'), ('Doc_0/Document.xml', '<ofd:Document/>'),
                   ('Doc_0/Pages/Page_1/Content.xml', page(LINES[3:])), ('Doc_0/Pages/Page_0/Content.xml', page(LINES[:3]))])


def pdf(encrypted=False):
    """Two pages in a font whose characters ToUnicode names."""
    codes = {c: i + 1 for i, c in enumerate(sorted(set(''.join(LINES))))}
    mapping = '\n'.join(f'<{i:04X}> <{ord(c):04X}>' for c, i in codes.items())
    cmap = ('/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <FFFF> '
            f'endcodespacerange {len(codes)} beginbfchar\n{mapping}\nendbfchar endcmap end end')
    def page(lines):
        text = ' '.join(f'1 0 0 1 60 {760 - 30 * i} Tm <{"".join(f"{codes[c]:04X}" for c in line)}> Tj' for i, line in enumerate(lines))
        return f'BT /F1 12 Tf {text} ET'
    stream = lambda content: f'<< /Length {len(content)} >>\nstream\n{content}\nendstream'
    objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
               *(f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {n} 0 R /Resources << /Font << /F1 7 0 R >> >> >>' for n in (5, 6)),
               stream(page(LINES[:3])), stream(page(LINES[3:])),
               '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [8 0 R] /ToUnicode 9 0 R >>',
               '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> '
               '/DW 1000 /FontDescriptor 10 0 R >>', stream(cmap),
               '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
               f'<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{"5A" * 32}> /U <{"A5" * 32}> >>']
    out, offsets = b'%PDF-1.4\n', []
    for i, content in enumerate(objects):
        offsets.append(len(out))
        out += f'{i + 1} 0 obj\n{content}\nendobj\n'.encode('ascii')
    table = len(out)
    rows = ''.join(f'{offset:010d} 00000 n \n' for offset in offsets)
    lock = f'/Encrypt 11 0 R /ID [<{"00" * 16}> <{"00" * 16}>] ' if encrypted else ''
    out += f'xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {lock}>>\nstartxref\n{table}\n%%EOF\n'.encode('ascii')
    return out


def main():
    """Writes the files."""
    for name, content in (('notice.docx', docx()), ('notice.ofd', ofd()), ('notice.pdf', pdf()), ('locked.pdf', pdf(True))):
        (HERE / name).write_bytes(content)


if __name__ == '__main__':
    main()
