"""Prints scores as a table: one line for each metric, one column for each document, the mean last."""

WIDEST = 8


def show(measured, documents):
    """`measured` is {(metric, document): value} with a document "mean"."""
    columns = [*documents, 'mean']
    metrics = sorted({metric for metric, _ in measured})
    width = max(map(len, metrics), default=0)
    print(' '.join([' ' * width, *(f'{name[:WIDEST]:>{WIDEST}}' for name in columns)]))
    for metric in metrics:
        cells = (measured.get((metric, name)) for name in columns)
        shown = ('' if cell is None else f'{cell:.4f}' for cell in cells)
        print(' '.join([f'{metric:{width}}', *(f'{cell:>{WIDEST}}' for cell in shown)]))
