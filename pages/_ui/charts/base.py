"""The look every figure shares: white ground, few lines, no zoom tools, Indonesian separators."""

import plotly.graph_objects as go

from pages._ui import theme

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False, "locale": "id"}


def figure(*, height: int, left: int = 10, right: int = 10, top: int = 10, bottom: int = 30) -> go.Figure:
    """An empty figure with our layout; margins in pixels."""
    fig = go.Figure()
    fig.update_layout(
        height=height,
        margin={"l": left, "r": right, "t": top, "b": bottom},
        paper_bgcolor=theme.GROUND,
        plot_bgcolor=theme.GROUND,
        font={"family": theme.FONT, "color": theme.INK, "size": 13},
        separators=",.",
        showlegend=False,
        dragmode=False,
        hoverlabel={"bgcolor": theme.GROUND, "font": {"color": theme.INK}, "bordercolor": theme.LINE},
    )
    fig.update_xaxes(fixedrange=True, gridcolor=theme.LINE, zeroline=False, linecolor=theme.LINE)
    fig.update_yaxes(fixedrange=True, gridcolor=theme.LINE, zeroline=False, linecolor=theme.LINE)
    return fig
